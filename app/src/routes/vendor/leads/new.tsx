import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { newId } from "@tributary/kernel";
import { findLeadProgram, submitLead, vendorLeadInput } from "@tributary/leads";
import { listProducts } from "@tributary/programs";
import { findPartner, listMembers, listPartners } from "@tributary/recruitment";
import { BackLink, FormPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormProblems, nameFields, useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { LeadForm, useFieldNames } from "./lead-form.tsx";

export const handle: RouteHandle = { title: (t) => t("leads:newTitle") };

/** As many as a select is still of use with. */
const most = 200;

/** The partner stands in the URL, as its employees and the products of its program come with it. */
const search = z.object({ partner: z.uuid().optional() });

export const loader = vendorLoader(
  { permission: "lead.submit", search },
  async ({ within, search: { partner: partnerId } }) =>
    within(async (tx) => {
      const programId = partnerId ? await findLeadProgram(tx, partnerId) : null;
      const { rows: products } = await listProducts(tx, { limit: most, ...(programId && { programId }) });
      const { rows: partners } = await listPartners(tx, { limit: most });
      const partner = partnerId ? await findPartner(tx, partnerId) : null;
      const members = partner ? (await listMembers(tx, { partnerId: partner.id, limit: most })).rows : [];
      return {
        leadId: newId(),
        products: products.map(({ id, name }) => ({ id, name })),
        partners: partners.map(({ id, name, code }) => ({ id, name, code })),
        partner: partner && { id: partner.id, name: partner.name, code: partner.code },
        members: members.map(({ id, name }) => ({ id, name })),
      };
    }),
);

export const action = vendorAction({
  default: intent({
    permission: "lead.submit",
    form: vendorLeadInput,
    run: ({ within, clock }, form) => within((tx) => submitLead(tx, form, clock)),
    done: ({ id }, { scope }) => redirect(`/v/${scope.vendor.slug}/leads/${id}?sent=1`),
  }),
});

export default function NewLead(): ReactNode {
  const { t } = useTranslation("leads");
  const { base } = useWorkspace();
  const choices = useLoaderData<typeof loader>();
  const form = nameFields(useFormState(), useFieldNames());
  return (
    <FormPage
      back={<BackLink href={`${base}/leads`}>{t("title")}</BackLink>}
      title={t("newTitle")}
      description={t("form.help")}
      errors={<FormProblems form={form} />}
    >
      <LeadForm form={form} choices={choices} />
    </FormPage>
  );
}
