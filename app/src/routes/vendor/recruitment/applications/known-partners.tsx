import { useLoaderData } from "@remix-run/react";
import { Badge, Section, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "../../frame/use-workspace.ts";
import type { loader } from "./record.tsx";

/** Cards that may be this company already, and by what one can tell. */
export function KnownPartners(): ReactNode {
  const { t } = useTranslation("applications");
  const { base } = useWorkspace();
  const { known } = useLoaderData<typeof loader>();
  return (
    <Section title={t("known.title")}>
      {known.length === 0 ? <p className="text-muted">{t("known.none")}</p> : null}
      <ul className="flex flex-col gap-2.5">
        {known.map(({ id, name, by, managerName }) => (
          <li key={id}>
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <TextLink href={`${base}/partners/${id}`}>{name}</TextLink>
              <Badge tone={by === "tax_id" ? "caution" : "neutral"}>{t(`known.${by}`)}</Badge>
              <span className="text-13 text-muted">
                {managerName ? t("known.manager", { name: managerName }) : t("known.free")}
              </span>
            </p>
            {by === "tax_id" ? <p className="text-13 text-muted">{t("known.sure")}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
