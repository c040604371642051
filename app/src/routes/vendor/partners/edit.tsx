import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listStaff } from "@tributary/identity";
import { assignCard, findPartner, nameActivity, partnerInput, updatePartner } from "@tributary/recruitment";
import { BackLink, FormPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, nameFields, useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { rightsIn } from "../frame/rights.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { countriesIn } from "./countries.ts";
import { PartnerForm, useFieldNames } from "./partner-form.tsx";

export const handle: RouteHandle = {
  title: (t, data) =>
    t("partners:editTitle", { name: (data as { partner?: { name: string } } | null)?.partner?.name ?? "" }),
};

export const loader = vendorLoader(
  { permission: "partner.update" },
  async ({ within, params: { partnerId = "" }, scope, runtime, person, requestId }) => {
    const partner = await within((tx) => findPartner(tx, partnerId));
    if (!partner) refuseMissing("partner", requestId);
    // Who may not give cards to others does not change their manager here; a free one is taken on the card itself.
    const mayAssign = rightsIn(scope, person)("partner.assign");
    const staff = mayAssign ? await listStaff(runtime.database.platform, scope.vendor.id) : null;
    return {
      partner,
      activityName: await nameActivity(partner.activityCode),
      staff: staff?.map(({ userId, name }) => ({ userId, name })) ?? null,
      countries: countriesIn(person.locale),
    };
  },
);

export const action = vendorAction({
  default: intent({
    permission: "partner.update",
    form: partnerInput,
    run: ({ within, params: { partnerId = "" }, scope, person, clock }, changes) =>
      within(async (tx) => {
        const updated = await updatePartner(tx, { partnerId, changes });
        if (!updated.ok || !rightsIn(scope, person)("partner.assign")) return updated;
        return assignCard(tx, { partnerId, userId: changes.managerUserId }, clock);
      }),
    done: (_, { scope, params }) =>
      redirect(`/v/${scope.vendor.slug}/partners/${params.partnerId}?done=saved`),
  }),
});

export default function EditPartner(): ReactNode {
  const { t } = useTranslation("partners");
  const { base } = useWorkspace();
  const { partner, activityName, staff, countries } = useLoaderData<typeof loader>();
  const form = nameFields(useFormState(), useFieldNames());
  const card = `${base}/partners/${partner.id}`;
  return (
    <FormPage
      back={<BackLink href={card}>{partner.name}</BackLink>}
      title={t("editTitle", { name: partner.name })}
      errors={<FormProblems form={form} />}
    >
      <PartnerForm
        form={form}
        partner={partner}
        activityName={activityName}
        staff={staff}
        countries={countries}
        submit={t("form.save")}
        cancelHref={card}
      />
    </FormPage>
  );
}
