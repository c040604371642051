import type { ReactNode } from "react";
import { Button } from "../actions/button.tsx";
import { Field } from "../forms/field.tsx";
import { Input } from "../forms/input.tsx";
import { Select } from "../forms/select.tsx";
import { Section } from "../show/card.tsx";
import { FormActions, FormSection } from "../templates/form-page.tsx";
import { SettingRow, SettingsPage } from "../templates/settings-page.tsx";
import { useSay } from "./say.ts";

export function SettingsView(): ReactNode {
  const say = useSay();
  const parts = [
    say("Company", "Компания"),
    say("People", "Люди"),
    say("Programs", "Программы"),
    say("Products", "Продукты"),
    say("API keys", "Ключи API"),
  ];
  return (
    <SettingsPage
      title={say("Settings", "Настройки")}
      partsLabel={say("Parts of settings", "Разделы настроек")}
      parts={parts.map((label, index) => ({
        href: `?view=settings&part=${index}`,
        label,
        current: index === 0,
      }))}
    >
      <Section
        title={say("Company", "Компания")}
        description={say("Partners see this name.", "Это имя видят партнёры.")}
      >
        <form method="get">
          <FormSection>
            <Field label={say("Name", "Название")}>
              <Input name="name" defaultValue="Acme" />
            </Field>
            <Field label={say("Time zone", "Часовой пояс")}>
              <Select name="zone" defaultValue="moscow">
                <option value="moscow">Europe/Moscow</option>
                <option value="lisbon">Europe/Lisbon</option>
              </Select>
            </Field>
          </FormSection>
          <FormActions>
            <Button variant="primary" type="submit">
              {say("Save the company", "Сохранить компанию")}
            </Button>
          </FormActions>
        </form>
      </Section>
      <Section title={say("Access", "Доступ")}>
        <SettingRow
          title={say("Sign out everywhere", "Выйти на всех устройствах")}
          description={say("You are signed in on 3 devices.", "Вы вошли на 3 устройствах.")}
        >
          <Button>{say("Sign out", "Выйти")}</Button>
        </SettingRow>
        <SettingRow
          title={say("Two-step sign-in", "Вход в два шага")}
          description={say("Directors must have it.", "Для директоров обязателен.")}
        >
          <Button>{say("Turn on", "Включить")}</Button>
        </SettingRow>
      </Section>
    </SettingsPage>
  );
}
