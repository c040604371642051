import { Form } from "@remix-run/react";
import type { DomainError } from "@tributary/kernel";
import type { RequiredCourse } from "@tributary/learning";
import { Button, FormPage, Notice, TextLink } from "@tributary/ui";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, type FormState, nameFields, useFormState } from "../../../components/form-reply.tsx";
import { usePortal, usePortalPath } from "../use-portal.ts";
import { FirstTheCourse } from "./first-the-course.tsx";
import { LeadFields, type Product, useFieldNames } from "./lead-fields.tsx";
import { dropDraft, useDraft } from "./use-draft.ts";

interface LeadFormProps {
  readonly leadId: string;
  readonly products: readonly Product[];
  /** Courses that have to be passed before the form can be sent. */
  readonly coursesFirst: readonly RequiredCourse[];
  readonly vendorLocale: "en" | "ru";
}

/** The form of a lead, made for one thumb. */
export function LeadForm({ leadId: newId, products, coursesFirst, vendorLocale }: LeadFormProps): ReactNode {
  const { t } = useTranslation("portal");
  const { key } = usePortal();
  const ref = useRef<HTMLFormElement>(null);
  const form = nameFields(useFormState(), useFieldNames());
  const hasReply = form.failure !== null || form.wrong.length > 0;
  const { restored, leadId, keep } = useDraft(key, ref, { newId, hasReply });
  return (
    <FormPage title={t("send.title")} errors={<Refusal form={form} />}>
      {coursesFirst.length > 0 && !form.failure ? (
        <div className="mb-5">
          <FirstTheCourse courses={coursesFirst} />
        </div>
      ) : null}
      {restored ? <Restored portalKey={key} /> : null}
      <Form method="post" noValidate ref={ref} onInput={keep}>
        <input type="hidden" name="id" value={form.value("id", leadId)} />
        <LeadFields form={form} products={products} vendorLocale={vendorLocale} />
        <Button type="submit" variant="primary" size="large" wide loading={form.pending} className="mt-7">
          {t("send.send")}
        </Button>
        <p className="mt-3 text-center text-13 text-muted">{t("send.draft")}</p>
      </Form>
    </FormPage>
  );
}

/** What has to be done before the form can be sent again. */
function Refusal({ form }: { form: FormState }): ReactNode {
  const failure = form.failure as DomainError | null;
  if (failure?.code === "conflict") return <SentBefore />;
  if (failure?.code === "course_required") return <FirstTheCourse courses={failure.details.courses} />;
  return <FormProblems form={form} />;
}

function Restored({ portalKey }: { portalKey: string }): ReactNode {
  const { t } = useTranslation("portal");
  const path = usePortalPath();
  return (
    <div className="mb-5">
      <Notice
        live
        action={
          <Button
            variant="quiet"
            size="small"
            onClick={() => {
              dropDraft(portalKey);
              location.assign(path("/send"));
            }}
          >
            {t("send.discard")}
          </Button>
        }
      >
        {t("send.restored")}
      </Notice>
    </div>
  );
}

/** The same form was sent from another tab, or its answer got lost and the words were changed since. */
function SentBefore(): ReactNode {
  const { t } = useTranslation("portal");
  const { vendorName } = usePortal();
  const path = usePortalPath();
  return (
    <Notice kind="caution" live>
      {t("send.conflict", { vendor: vendorName })}{" "}
      <TextLink href={path("/leads")}>{t("send.conflictSee")}</TextLink>
    </Notice>
  );
}
