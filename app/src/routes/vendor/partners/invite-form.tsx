import { useFetcher, useNavigate } from "@remix-run/react";
import {
  Button,
  ButtonLink,
  Card,
  Dialog,
  Input,
  Radio,
  RadioGroup,
  Select,
  useHydrated,
} from "@tributary/ui";
import { type ReactNode, useCallback, useEffect, useId } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, type FormState, useFormState } from "../../../components/form-reply.tsx";
import { languages } from "../../../i18n/languages.ts";
import { useDeeds } from "../frame/deeds.tsx";

const levels = ["rep", "group_head", "department_head"] as const;

/** Invites an employee by mail: a dialog, before scripts arrive a part of the page. */
export function InviteForm({ locale }: { locale: "en" | "ru" }): ReactNode {
  const hydrated = useHydrated();
  const { t } = useTranslation(["partners", "common"]);
  const fetcher = useFetcher<unknown>();
  const form = useFormState("invite", fetcher);
  const formId = useId();
  const { done } = useDeeds();
  const navigate = useNavigate();
  const close = useCallback(
    () => navigate("?tab=people", { replace: true, preventScrollReset: true }),
    [navigate],
  );
  const invited = invitedIn(fetcher.data);
  useEffect(() => {
    if (invited === null) return;
    done(t("partners:people.invited", { email: invited }));
    close();
  }, [invited, done, t, close]);
  const send = (
    <Button type="submit" form={formId} variant="primary" loading={form.pending}>
      {t("partners:people.send")}
    </Button>
  );
  const fields = (
    <fetcher.Form method="post" noValidate id={formId} className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="invite" />
      <InviteFields form={form} locale={locale} />
    </fetcher.Form>
  );
  if (!hydrated) {
    return (
      <Card className="mb-5">
        <h2 className="mb-3 text-16">{t("partners:people.inviteTitle")}</h2>
        {fields}
        <div className="mt-4 flex gap-2">
          {send}
          <ButtonLink href="?tab=people">{t("common:actions.cancel")}</ButtonLink>
        </div>
      </Card>
    );
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t("partners:people.inviteTitle")}
      description={t("partners:people.inviteHelp")}
      actions={
        <>
          <Button onClick={close}>{t("common:actions.cancel")}</Button>
          {send}
        </>
      }
    >
      {fields}
    </Dialog>
  );
}

function InviteFields({ form, locale }: { form: FormState; locale: "en" | "ru" }): ReactNode {
  const { t } = useTranslation(["partners", "common"]);
  return (
    <>
      {form.failure ? <FormProblems form={form} /> : null}
      <FormField form={form} name="name" label={t("partners:people.name")} required>
        <Input
          name="name"
          data-autofocus=""
          defaultValue={form.value("name")}
          maxLength={120}
          autoComplete="off"
        />
      </FormField>
      <FormField form={form} name="email" label={t("partners:people.email")} required>
        <Input
          type="email"
          name="email"
          defaultValue={form.value("email")}
          maxLength={254}
          autoComplete="off"
        />
      </FormField>
      <RadioGroup label={t("partners:people.level")} error={form.error("level")}>
        {levels.map((level) => (
          <Radio
            key={level}
            name="level"
            value={level}
            defaultChecked={form.value("level", "rep") === level}
            label={t(`common:levels.${level}`)}
            help={t(`partners:people.levelHelp.${level}`)}
          />
        ))}
      </RadioGroup>
      <FormField form={form} name="locale" label={t("partners:people.locale")}>
        <Select name="locale" defaultValue={form.value("locale", locale)}>
          {languages.map((language) => (
            <option key={language} value={language}>
              {t(`common:language.${language}`)}
            </option>
          ))}
        </Select>
      </FormField>
    </>
  );
}

function invitedIn(data: unknown): string | null {
  if (typeof data !== "object" || data === null || !("email" in data)) return null;
  return String(data.email);
}
