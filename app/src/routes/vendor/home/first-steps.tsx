import { ButtonLink, ReportPage, Section, StatusBadge, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

/** What a new vendor sees in the place of zeros: what to do first, and what of it is done. */
export function FirstSteps({
  hasPartners,
  hasColleagues,
  lastDealOn,
}: {
  hasPartners: boolean;
  hasColleagues: boolean;
  lastDealOn: string | null;
}): ReactNode {
  const { t } = useTranslation("home");
  const { base, may } = useWorkspace();
  const format = useFormat();
  const steps = [
    { name: "import", permission: "import.run", done: lastDealOn !== null, href: `${base}/imports/new` },
    { name: "partner", permission: "partner.create", done: hasPartners, href: `${base}/partners/new` },
    { name: "staff", permission: "staff.invite", done: hasColleagues, href: `${base}/settings/people` },
  ] as const;
  const next = steps.find(({ done, permission }) => !done && may(permission));
  return (
    <ReportPage title={t("title")} finding={t("start.finding")}>
      <Section title={t("start.title")} description={t("start.help")} className="max-w-160">
        <ol className="flex flex-col">
          {steps.map(({ name, permission, done, href }, index) => (
            <li
              key={name}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-4 last:border-0"
            >
              <span
                aria-hidden="true"
                className="grid size-7 shrink-0 place-content-center rounded-full bg-accent-soft font-emphasis text-accent-text tabular-nums"
              >
                {index + 1}
              </span>
              <div className="min-w-0 flex-1 basis-56 max-sm:basis-[70%]">
                <p className="font-emphasis">{t(`start.${name}`)}</p>
                {name === "import" && lastDealOn ? (
                  <p className="text-muted">
                    {t("start.imported", { day: format.day(lastDealOn) })}{" "}
                    <TextLink href={`${base}/segments?as_of=${lastDealOn}`}>{t("start.seeClasses")}</TextLink>
                  </p>
                ) : (
                  <p className="text-muted">{t(`start.${name}Help`)}</p>
                )}
              </div>
              {done ? <StatusBadge tone="positive">{t("start.done")}</StatusBadge> : null}
              {!done && may(permission) ? (
                <ButtonLink
                  href={href}
                  className="max-sm:ml-11"
                  variant={name === next?.name ? "primary" : "secondary"}
                >
                  {t(`start.${name}Do`)}
                </ButtonLink>
              ) : null}
            </li>
          ))}
        </ol>
      </Section>
    </ReportPage>
  );
}
