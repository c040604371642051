import type { ReactNode } from "react";
import { Button } from "../actions/button.tsx";
import { TextLink } from "../actions/text-link.tsx";
import { Checkbox } from "../forms/checkbox.tsx";
import { Field } from "../forms/field.tsx";
import { Input } from "../forms/input.tsx";
import { PublicShell } from "../shells/public-shell.tsx";
import { FormActions, FormSection } from "../templates/form-page.tsx";
import { useSay } from "./say.ts";

export function PublicView(): ReactNode {
  const say = useSay();
  return (
    <PublicShell
      brand="Acme"
      end={
        <TextLink href="?view=public&language=ru" tone="muted">
          Русский
        </TextLink>
      }
      footer={say("The partner program of Acme", "Партнёрская программа Acme")}
    >
      <h1 className="mb-1 text-28">{say("Sell with Acme", "Продавайте вместе с Acme")}</h1>
      <p className="mb-6 text-muted">
        {say("Leave your contacts, we answer within a day.", "Оставьте контакты, мы ответим в течение дня.")}
      </p>
      <form method="get">
        <FormSection>
          <Field label={say("Company", "Компания")}>
            <Input name="company" autoComplete="organization" />
          </Field>
          <Field label={say("Mail", "Почта")}>
            <Input name="email" type="email" autoComplete="email" />
          </Field>
          <Checkbox
            name="consent"
            label={say("I agree that Acme keeps these contacts", "Согласен на обработку этих контактов")}
          />
        </FormSection>
        <FormActions>
          <Button variant="primary" size="large" wide type="submit">
            {say("Send the application", "Отправить заявку")}
          </Button>
        </FormActions>
      </form>
    </PublicShell>
  );
}
