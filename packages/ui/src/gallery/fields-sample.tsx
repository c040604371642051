import type { ReactNode } from "react";
import { Checkbox, Radio, Switch } from "../forms/checkbox.tsx";
import { Combobox } from "../forms/combobox.tsx";
import { Field } from "../forms/field.tsx";
import { FileDrop } from "../forms/file-drop.tsx";
import { Input } from "../forms/input.tsx";
import { MoneyInput } from "../forms/money-input.tsx";
import { RadioGroup } from "../forms/radio-group.tsx";
import { Select } from "../forms/select.tsx";
import { Textarea } from "../forms/textarea.tsx";
import { useSay } from "./say.ts";

const managers = ["Darcel Schlecht", "Vicki Laflamme", "Anna Snelling", "Мария Королёва", "Пётр Соловьёв"];

export function FieldsSample(): ReactNode {
  const say = useSay();
  return (
    <form
      method="get"
      className="grid max-w-3xl gap-x-8 gap-y-5 sm:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]"
    >
      <Field label={say("Client", "Клиент")} help={say("Name or tax id", "Название или ИНН")}>
        <Input name="client" placeholder="Cancity" />
      </Field>
      <Field
        label={say("Phone", "Телефон")}
        error={say("A phone has at least 7 digits", "В телефоне не меньше 7 цифр")}
      >
        <Input name="phone" type="tel" defaultValue="+7 90" />
      </Field>
      <Field label={say("Amount", "Сумма")} optional>
        <MoneyInput name="amount" currency={say("USD", "RUB")} defaultValue={say("12500", "1 250 000")} />
      </Field>
      <Field label={say("Product", "Продукт")}>
        <Select name="product" defaultValue="pro">
          <option value="pro">GTX Plus Pro</option>
          <option value="basic">GTX Basic</option>
        </Select>
      </Field>
      <Field label={say("Manager", "Менеджер")}>
        <Combobox
          name="manager"
          placeholder={say("Start typing a name", "Начните вводить имя")}
          options={managers.map((name) => ({
            value: name,
            label: name,
            detail: say("4 partners", "4 партнёра"),
          }))}
        />
      </Field>
      <Field label={say("What was agreed", "О чём договорились")} optional>
        <Textarea name="agreed" />
      </Field>
      <RadioGroup label={say("Who calls first", "Кто звонит первым")}>
        <Radio name="first" value="vendor" label={say("The vendor", "Вендор")} defaultChecked />
        <Radio name="first" value="partner" label={say("The partner", "Партнёр")} />
      </RadioGroup>
      <div className="flex flex-col gap-3">
        <Checkbox
          name="told"
          defaultChecked
          label={say("The client expects a call", "Клиент ждёт звонка")}
          help={say("We will name you in it", "Мы сошлёмся на вас")}
        />
        <Checkbox name="all" indeterminate label={say("Some of the team", "Часть команды")} />
        <Switch name="mail" defaultChecked label={say("Mail me about moves", "Писать мне о движении")} />
      </div>
      <Field label={say("Price list", "Прайс-лист")} className="col-span-full">
        <FileDrop name="file" accept=".csv" hint={say("CSV, up to 50 MB", "CSV до 50 МБ")} />
      </Field>
    </form>
  );
}
