import { Form, useLoaderData } from "@remix-run/react";
import { updateVendor, vendorSettingsInput } from "@tributary/identity";
import { Button, FormActions, FormSection, Input, Section, Select } from "@tributary/ui";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import { TimeZoneOptions } from "../../../components/time-zone-options.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { useDoneToast } from "../../../components/use-done-toast.ts";
import { timeZones } from "../../../http/choices.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";

export const handle: RouteHandle = { title: (t) => t("settings:vendor.title") };

export const loader = vendorLoader({ permission: "vendor.configure" }, async ({ scope }) => ({
  vendor: scope.vendor,
  zones: timeZones,
}));

export const action = vendorAction({
  default: intent({
    permission: "vendor.configure",
    form: vendorSettingsInput,
    run: ({ runtime, scope }, form) => updateVendor(runtime.database, scope, form),
    done: () => ({ done: "saved" }),
  }),
});

export default function VendorSettings(): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  const { vendor, zones } = useLoaderData<typeof loader>();
  const form = useFormState();
  useDoneToast({ saved: t("vendor.saved") });
  return (
    <Section title={t("vendor.title")} description={t("vendor.help")}>
      <Form method="post">
        <FormProblems form={form} names={{ name: t("vendor.name"), timeZone: t("vendor.timeZone") }} />
        <FormSection>
          <FormField form={form} name="name" label={t("vendor.name")} required>
            <Input name="name" defaultValue={form.value("name", vendor.name)} autoComplete="organization" />
          </FormField>
          <FormField form={form} name="slug" label={t("vendor.slug")} help={t("vendor.slugHelp")}>
            <Input value={`/v/${vendor.slug}`} readOnly />
          </FormField>
          <FormField form={form} name="currency" label={t("vendor.currency")} help={t("vendor.currencyHelp")}>
            <Input value={vendor.currency} readOnly />
          </FormField>
          <FormField
            form={form}
            name="timeZone"
            label={t("vendor.timeZone")}
            help={t("vendor.timeZoneHelp")}
            required
          >
            <Select name="timeZone" defaultValue={form.value("timeZone", vendor.timeZone)}>
              <TimeZoneOptions zones={zones} />
            </Select>
          </FormField>
          <FormField form={form} name="locale" label={t("vendor.locale")} required>
            <Select name="locale" defaultValue={form.value("locale", vendor.locale)}>
              <option value="en">{t("common:language.en")}</option>
              <option value="ru">{t("common:language.ru")}</option>
            </Select>
          </FormField>
          <FormField
            form={form}
            name="accentHue"
            label={t("vendor.accentHue")}
            help={t("vendor.accentHueHelp")}
          >
            <HueInput initial={Number(form.value("accentHue", vendor.accentHue))} />
          </FormField>
        </FormSection>
        <FormActions>
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("common:actions.save")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}

/** A hue by sliding; the swatch shows the very colours that the portal will have. */
function HueInput({ initial }: { initial: number }): ReactNode {
  const [hue, setHue] = useState(initial);
  return (
    <div className="flex items-center gap-3" style={{ "--accent-hue": hue } as Record<string, number>}>
      <input
        id="field-accentHue"
        type="range"
        name="accentHue"
        min={0}
        max={359}
        value={hue}
        onChange={(event) => setHue(Number(event.target.value))}
        className="hue-range h-(--control-height) flex-1 accent-accent"
      />
      <span
        aria-hidden="true"
        className="accent-scope inline-grid h-8 w-20 place-content-center rounded-control bg-accent text-13 font-emphasis text-on-accent"
      >
        {hue}°
      </span>
    </div>
  );
}
