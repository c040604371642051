import { useLoaderData } from "@remix-run/react";
import { emailInput } from "@tributary/identity";
import { listMails, maySendAgain } from "@tributary/notifications";
import { EmptyState, ListPage, ListToolbar, Pager, SearchInput, TextLink } from "@tributary/ui";
import { Mail } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { operatorRoute } from "../../../http/operator-route.ts";
import { readSearch } from "../../../http/read-input.ts";
import { OperatorFrame } from "../operator-frame.tsx";
import { MailTable } from "./mail-table.tsx";

export const handle: RouteHandle = { title: (t) => t("operator:mail.title") };

const filters = z.object({ q: emailInput.optional(), cursor: z.string().max(500).optional() });

export const loader = operatorRoute(async ({ request, context }) => {
  const { q, cursor } = readSearch(request, filters);
  const { database, clock } = context.runtime;
  const page = await listMails(database.platform, { to: q, cursor });
  const timeZone = (await context.person())?.timeZone ?? "UTC";
  const rows = page.rows.map((mail) => ({ ...mail, mayGoAgain: maySendAgain(mail) }));
  return { page: { ...page, rows }, to: q ?? "", paged: cursor !== undefined, now: clock.now(), timeZone };
});

/** Every mail of the installation, as it would have gone out. */
export default function OperatorMails(): ReactNode {
  const { t } = useTranslation("operator");
  const { page, to, paged, now, timeZone } = useLoaderData<typeof loader>();
  const search = (changes: Record<string, string>) =>
    `/operator/mail?${new URLSearchParams({ ...(to && { q: to }), ...changes })}`;
  return (
    <OperatorFrame>
      <ListPage
        title={t("mail.title")}
        description={t("mail.description")}
        toolbar={
          <ListToolbar
            search={
              <form method="get">
                <SearchInput key={to} defaultValue={to} inputMode="email" placeholder={t("mail.search")} />
              </form>
            }
          />
        }
        pager={
          <Pager
            previousHref={paged ? search({}) : null}
            nextHref={page.nextCursor ? search({ cursor: page.nextCursor }) : null}
          />
        }
      >
        {page.rows.length > 0 ? (
          <MailTable mails={page.rows} now={now} timeZone={timeZone} />
        ) : (
          <EmptyState
            icon={<Mail />}
            title={to ? t("mail.noneTo", { to }) : t("mail.none")}
            action={to ? <TextLink href="/operator/mail">{t("mail.all")}</TextLink> : null}
          >
            {to ? null : t("mail.noneText")}
          </EmptyState>
        )}
      </ListPage>
    </OperatorFrame>
  );
}
