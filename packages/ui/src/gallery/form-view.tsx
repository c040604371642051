import type { ReactNode } from "react";
import { Button } from "../actions/button.tsx";
import { Checkbox } from "../forms/checkbox.tsx";
import { Field } from "../forms/field.tsx";
import { FieldErrorsSummary } from "../forms/field-errors-summary.tsx";
import { Input } from "../forms/input.tsx";
import { MoneyInput } from "../forms/money-input.tsx";
import { Textarea } from "../forms/textarea.tsx";
import { BackLink } from "../navigation/back-link.tsx";
import { FormActions, FormPage, FormSection } from "../templates/form-page.tsx";
import { useSay } from "./say.ts";

export function FormView(): ReactNode {
  const say = useSay();
  const problem = say("Give a phone or a mail", "Укажите телефон или почту");
  return (
    <FormPage
      back={<BackLink href="?view=list">{say("Leads", "Лиды")}</BackLink>}
      title={say("Send a lead", "Передать лид")}
      description={say(
        "It takes a minute. You can add more later.",
        "Займёт минуту. Остальное можно добавить потом.",
      )}
      errors={
        <FieldErrorsSummary
          title={say("One thing is missing", "Не хватает одного")}
          errors={[{ fieldId: "lead-phone", message: problem }]}
        />
      }
    >
      <form method="get">
        <FormSection>
          <Field label={say("Client", "Клиент")} help={say("Name or tax id", "Название или ИНН")}>
            <Input name="client" defaultValue="Cancity" />
          </Field>
          <Field label={say("Phone or mail", "Телефон или почта")} id="lead-phone" error={problem}>
            <Input name="phone" inputMode="tel" />
          </Field>
        </FormSection>
        <FormSection title={say("What they need", "Что нужно клиенту")}>
          <Field label={say("In their words", "Словами клиента")}>
            <Textarea name="need" />
          </Field>
          <Field label={say("Expected amount", "Ожидаемая сумма")} optional>
            <MoneyInput name="amount" currency={say("USD", "RUB")} />
          </Field>
          <Checkbox name="expects" label={say("They expect our call", "Клиент ждёт нашего звонка")} />
        </FormSection>
        <FormActions>
          <Button variant="primary" type="submit">
            {say("Send the lead", "Передать лид")}
          </Button>
          <Button variant="quiet">{say("Keep as a draft", "Оставить черновиком")}</Button>
        </FormActions>
      </form>
    </FormPage>
  );
}
