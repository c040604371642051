import { Form, useLoaderData } from "@remix-run/react";
import { type BonusRule, listRules, setRate } from "@tributary/bonuses";
import { dayInZone, invalid } from "@tributary/kernel";
import { dayInput, idInput } from "@tributary/kernel/input";
import { listPrograms } from "@tributary/programs";
import { Button, FormActions, formatDay, formatPercent, Input, Section, SettingRow } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { useDoneToast } from "../../../components/use-done-toast.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";

export const handle: RouteHandle = { title: (t) => t("settings:bonus.title") };

export const loader = vendorLoader({ permission: "bonus.configure" }, ({ within, clock }) =>
  within(async (tx) => {
    const programs = await listPrograms(tx);
    const shown: ProgramRates[] = [];
    for (const program of programs) {
      const today = dayInZone(clock.now(), program.timeZone);
      shown.push({ id: program.id, name: program.name, today, rules: await listRules(tx, program.id) });
    }
    return { programs: shown };
  }),
);

export const action = vendorAction({
  default: intent({
    permission: "bonus.configure",
    form: z.object({ programId: idInput, percent: z.string(), validFrom: dayInput }),
    run: async ({ within, clock }, { programId, percent, validFrom }) => {
      const rateBasisPoints = readPercent(percent);
      if (rateBasisPoints === null) return { ok: false as const, error: invalid("percent", "rate_form") };
      return within((tx) => setRate(tx, { programId, rateBasisPoints, validFrom }, clock));
    },
    done: () => ({ done: "saved" }),
  }),
});

/** A percentage as people type it, in hundredths of a percent: "7,5" is 750. */
function readPercent(text: string): number | null {
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text);
  if (!match) return null;
  const points = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return points <= 10_000 ? points : null;
}

interface ProgramRates {
  readonly id: string;
  readonly name: string;
  readonly today: string;
  readonly rules: readonly BonusRule[];
}

export default function Bonus(): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  const { programs } = useLoaderData<typeof loader>();
  useDoneToast({ saved: t("common:saved") });
  return programs.map((program) => (
    <ProgramBonus key={program.id} program={program} alone={programs.length === 1} />
  ));
}

function ProgramBonus({ program, alone }: { program: ProgramRates; alone: boolean }): ReactNode {
  const { t, i18n } = useTranslation(["settings", "common"]);
  const form = useFormState();
  const present = program.rules.find((rule) => rule.validFrom <= program.today);
  const percentOf = (rule: BonusRule) =>
    formatPercent(rule.rateBasisPoints / 10_000, i18n.language, { digits: 2 });
  const dayOf = (rule: BonusRule) => formatDay(rule.validFrom, i18n.language);
  const names = { percent: t("bonus.rate"), validFrom: t("bonus.from") };
  return (
    <>
      <Section title={alone ? t("bonus.title") : program.name} description={t("bonus.help")}>
        <p className="mb-4 text-16 font-emphasis">
          {present ? t("bonus.now", { percent: percentOf(present), day: dayOf(present) }) : t("bonus.none")}
        </p>
        <Form method="post">
          <input type="hidden" name="programId" value={program.id} />
          <FormProblems form={form} names={names} />
          <div className="flex flex-wrap items-start gap-x-4 gap-y-5">
            <FormField form={form} name="percent" label={names.percent} required className="w-44">
              <Input
                name="percent"
                inputMode="decimal"
                defaultValue={form.value("percent")}
                autoComplete="off"
              />
            </FormField>
            <FormField form={form} name="validFrom" label={names.validFrom} required>
              <Input
                type="date"
                name="validFrom"
                min={program.today}
                defaultValue={form.value("validFrom", program.today)}
              />
            </FormField>
          </div>
          <FormActions>
            <Button type="submit" variant="primary" loading={form.pending}>
              {t("bonus.set")}
            </Button>
          </FormActions>
        </Form>
      </Section>
      {program.rules.length > 0 ? (
        <Section title={t("bonus.history")}>
          {program.rules.map((rule) => (
            <SettingRow key={rule.id} title={dayOf(rule)}>
              <span className="tabular-nums">{percentOf(rule)}</span>
            </SettingRow>
          ))}
        </Section>
      ) : null}
    </>
  );
}
