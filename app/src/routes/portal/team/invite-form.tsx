import { Form } from "@remix-run/react";
import { Button, FormSection, Input, Select } from "@tributary/ui";
import { ChevronDown, UserPlus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import { LanguageOptions } from "./language-options.tsx";

const levels = ["rep", "group_head", "department_head"] as const;

/** Invites a colleague. Folded away until it is wanted, or until it has something to say. */
export function InviteForm({ mailLocale }: { mailLocale: "en" | "ru" }): ReactNode {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const form = useFormState("invite");
  const refused = form.failure !== null || form.wrong.length > 0;
  return (
    <details open={refused} className="group mb-5 rounded-surface border border-line bg-raised">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 rounded-surface px-4 font-emphasis [&::-webkit-details-marker]:hidden">
        <UserPlus aria-hidden="true" className="size-5 text-accent-text" />
        <span className="flex-1">{t("team.inviteNew")}</span>
        <ChevronDown aria-hidden="true" className="size-5 text-muted group-open:rotate-180" />
      </summary>
      <Form method="post" noValidate className="flex flex-col gap-5 border-t border-line p-4">
        <input type="hidden" name="intent" value="invite" />
        <FormProblems form={form} names={{ name: t("team.name"), email: t("team.email") }} />
        <p className="text-muted">{t("team.help")}</p>
        <FormSection>
          <FormField form={form} name="name" label={t("team.name")} required>
            <Input name="name" autoComplete="off" maxLength={120} defaultValue={form.value("name")} />
          </FormField>
          <FormField form={form} name="email" label={t("team.email")} required>
            <Input
              name="email"
              inputMode="email"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={form.value("email")}
            />
          </FormField>
          <FormField form={form} name="level" label={t("team.level")}>
            <Select name="level" defaultValue={form.value("level", "rep")}>
              {levels.map((level) => (
                <option key={level} value={level}>
                  {common(`levels.${level}`)}
                </option>
              ))}
            </Select>
          </FormField>
          <FormField form={form} name="locale" label={t("team.locale")}>
            <Select name="locale" defaultValue={form.value("locale", mailLocale)}>
              <LanguageOptions />
            </Select>
          </FormField>
        </FormSection>
        <Button type="submit" variant="primary" size="large" wide loading={form.pending}>
          {t("team.sendInvite")}
        </Button>
      </Form>
    </details>
  );
}
