import { redirect } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { listStaff, roleMay } from "@tributary/identity";
import { ok } from "@tributary/kernel";
import { defaultProgram } from "@tributary/programs";
import { createPartner, enrollPartner, partnerInput } from "@tributary/recruitment";
import { BackLink, Checkbox, FormPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormProblems, nameFields, useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { countriesIn } from "./countries.ts";
import { PartnerForm, useFieldNames } from "./partner-form.tsx";

export const handle: RouteHandle = { title: (t) => t("partners:newTitle") };

export const loader = vendorLoader({ permission: "partner.create" }, async ({ scope, runtime, person }) => {
  const staff = await listStaff(runtime.database.platform, scope.vendor.id);
  return {
    staff: staff
      .filter(({ role }) => roleMay(role, "opportunity.work"))
      .map(({ userId, name }) => ({ userId, name })),
    ownUserId: person.id,
    countries: countriesIn(person.locale),
  };
});

const newPartner = partnerInput.and(z.object({ works: z.literal("on").optional() }));

export const action = vendorAction({
  default: intent({
    permission: "partner.create",
    form: newPartner,
    // The partner ID comes with a signed contract; only who works with the vendor already has it at once.
    run: ({ within, clock }, { works, ...card }) =>
      within(async (tx) => {
        const made = await createPartner(tx, card, clock);
        if (!made.ok || !works) return made;
        const { id: programId } = await defaultProgram(tx);
        const enrolled = await enrollPartner(tx, { partnerId: made.value.id, programId }, clock);
        return enrolled.ok ? ok(made.value) : enrolled;
      }),
    done: ({ id }, { scope }) => redirect(`/v/${scope.vendor.slug}/partners/${id}?done=added`),
  }),
});

export default function NewPartner(): ReactNode {
  const { t } = useTranslation("partners");
  const { base } = useWorkspace();
  const { staff, ownUserId, countries } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const form = nameFields(useFormState(), useFieldNames());
  return (
    <FormPage
      back={<BackLink href={`${base}/partners`}>{t("title")}</BackLink>}
      title={t("newTitle")}
      errors={<FormProblems form={form} />}
    >
      <PartnerForm
        form={form}
        partner={{ name: params.get("name") ?? "", managerUserId: ownUserId }}
        staff={staff}
        countries={countries}
        submit={t("form.add")}
        cancelHref={`${base}/partners`}
      >
        <Checkbox
          name="works"
          value="on"
          defaultChecked={form.value("works") === "on"}
          label={t("form.works")}
          help={t("form.worksHelp")}
        />
      </PartnerForm>
    </FormPage>
  );
}
