import { Form, useLoaderData, useParams } from "@remix-run/react";
import {
  type ClassRules,
  classRules,
  classRulesInput,
  defaultClassRules,
  setClassRules,
} from "@tributary/segmentation";
import { Button, ButtonLink, FormActions, FormSection, Input, Section } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { useDoneToast } from "../../../components/use-done-toast.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";

export const handle: RouteHandle = { title: (t) => t("settings:classes.title") };

export const loader = vendorLoader({ permission: "segment.configure" }, async ({ within }) => ({
  rules: await within((tx) => classRules(tx)),
}));

export const action = vendorAction({
  save: intent({
    permission: "segment.configure",
    form: classRulesInput,
    run: ({ within, clock }, rules) => within((tx) => setClassRules(tx, rules, clock)),
    done: () => ({ done: "saved" }),
  }),
  reset: intent({
    permission: "segment.configure",
    form: z.object({}),
    run: ({ within, clock }) => within((tx) => setClassRules(tx, defaultClassRules, clock)),
    done: () => ({ done: "saved" }),
  }),
});

const keyFields = ["keyMinDeals", "keyMinDealsPercent", "keyMinCheckPercent", "keyMaxDaysSince"] as const;
const lowFields = ["lowMaxDeals", "lowMaxCheckPercent", "lowMinDaysSince"] as const;

export default function Classes(): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  const { rules } = useLoaderData<typeof loader>();
  const { vendor } = useParams();
  const form = useFormState("save");
  useDoneToast({ saved: t("classes.saved") });
  const field = (name: keyof ClassRules, help?: string) => (
    <FormField key={name} form={form} name={name} label={t(`classes.${name}`)} help={help} required>
      <Input
        name={name}
        inputMode="numeric"
        defaultValue={form.value(name, rules[name])}
        className="max-w-32"
      />
    </FormField>
  );
  return (
    <Section
      title={t("classes.title")}
      description={t("classes.help")}
      action={<ButtonLink href={`/v/${vendor}/segments`}>{t("classes.preview")}</ButtonLink>}
    >
      <Form method="post" key={JSON.stringify(rules)}>
        <FormProblems form={form} />
        <FormSection>{field("windowDays", t("classes.windowDaysHelp"))}</FormSection>
        <FormSection title={t("classes.key")}>{keyFields.map((name) => field(name))}</FormSection>
        <FormSection title={t("classes.low")}>{lowFields.map((name) => field(name))}</FormSection>
        <FormActions>
          <Button type="submit" name="intent" value="save" variant="primary" loading={form.pending}>
            {t("classes.save")}
          </Button>
          <Button type="submit" name="intent" value="reset" variant="quiet">
            {t("classes.reset")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
