import { redirect } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { ok } from "@tributary/kernel";
import {
  createProgram,
  foundStages,
  listPrograms,
  listStages,
  programInput,
  programKinds,
} from "@tributary/programs";
import {
  addRefusalReason,
  changeRefusalReason,
  listRefusalReasons,
  refusalReasonChanges,
  refusalReasonInput,
} from "@tributary/recruitment";
import { ButtonLink, Section, SettingRow } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../../components/title.ts";
import { useDoneToast } from "../../../../components/use-done-toast.ts";
import { currencies, timeZones } from "../../../../http/choices.ts";
import { intent } from "../../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../../http/vendor-route.ts";
import { NewProgramForm } from "./new-program-form.tsx";
import { RefusalReasons } from "./refusal-reasons.tsx";

export const handle: RouteHandle = { title: (t) => t("programs:title") };

export const loader = vendorLoader({ permission: "program.configure" }, async ({ within, scope, person }) => {
  const { vendor } = scope;
  return within(async (tx) => {
    const programs = await listPrograms(tx);
    const stages = await listStages(tx);
    return {
      programs: programs.map((program) => ({
        ...program,
        stageCount: stages.filter(({ programId }) => programId === program.id).length,
      })),
      reasons: await listRefusalReasons(tx, { withArchived: true }),
      kinds: programKinds,
      currencies: currencies(person.locale),
      zones: timeZones,
      vendor: { currency: vendor.currency, timeZone: vendor.timeZone },
    };
  });
});

const permission = "program.configure";

export const action = vendorAction({
  create: intent({
    permission,
    form: programInput,
    run: ({ within, clock, scope }, form) =>
      within(async (tx) => {
        const made = await createProgram(tx, form, clock);
        if (!made.ok) return made;
        await foundStages(tx, { programId: made.value.id, locale: scope.vendor.locale }, clock);
        return ok(made.value);
      }),
    done: ({ id }, { scope }) => redirect(`/v/${scope.vendor.slug}/settings/programs/${id}`),
  }),
  addReason: intent({
    permission,
    form: refusalReasonInput,
    run: ({ within }, form) => within((tx) => addRefusalReason(tx, form)),
    done: () => ({ done: "reasonAdded" }),
  }),
  changeReason: intent({
    permission,
    form: refusalReasonChanges.omit({ archived: true }).extend({
      archived: z
        .enum(["yes", "no"])
        .transform((word) => word === "yes")
        .optional(),
    }),
    run: ({ within, clock }, form) => within((tx) => changeRefusalReason(tx, form, clock)),
    done: () => ({ done: "reasonSaved" }),
  }),
});

export default function Programs(): ReactNode {
  const { t } = useTranslation("programs");
  const { programs, reasons, ...choices } = useLoaderData<typeof loader>();
  const { vendor } = useParams();
  useDoneToast({ reasonAdded: t("reasonAdded"), reasonSaved: t("reasonSaved") });
  return (
    <>
      <Section title={t("title")} description={t("help")}>
        {programs.map((program) => (
          <SettingRow
            key={program.id}
            title={program.name}
            description={`${t(`kindShort.${program.kind}`)} · ${program.currency} · ${t("stageCount", { count: program.stageCount })}`}
          >
            <ButtonLink
              href={`/v/${vendor}/settings/programs/${program.id}`}
              aria-label={t("edit", { name: program.name })}
            >
              {t("open")}
            </ButtonLink>
          </SettingRow>
        ))}
      </Section>
      <RefusalReasons reasons={reasons} />
      <NewProgramForm {...choices} />
    </>
  );
}
