import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../actions/button.tsx";
import { TextLink } from "../actions/text-link.tsx";
import { formatMoney } from "../format/numbers.ts";
import { Field } from "../forms/field.tsx";
import { Textarea } from "../forms/textarea.tsx";
import { BackLink } from "../navigation/back-link.tsx";
import { Tabs } from "../navigation/tabs.tsx";
import { useUi } from "../provider.tsx";
import { Avatar } from "../show/avatar.tsx";
import { StatusBadge } from "../show/badge.tsx";
import { Section } from "../show/card.tsx";
import { DescriptionList } from "../show/description-list.tsx";
import { RecordPage } from "../templates/record-page.tsx";
import { useSay } from "./say.ts";
import { TimelineSample } from "./showing-view.tsx";

export function RecordView(): ReactNode {
  const say = useSay();
  return (
    <RecordPage
      back={<BackLink href="?view=list">{say("Leads", "Лиды")}</BackLink>}
      title="Cancity"
      meta={
        <>
          <StatusBadge tone="accent">{say("New", "Новый")}</StatusBadge>
          <span className="flex items-center gap-1.5 text-muted">
            <Avatar name="Darcel Schlecht" /> Darcel Schlecht
          </span>
        </>
      }
      action={
        <>
          <Button variant="quiet">{say("Decline", "Отклонить")}</Button>
          <Button variant="primary" icon={<Check />}>
            {say("Accept the lead", "Принять лид")}
          </Button>
        </>
      }
      tabs={
        <Tabs
          tabs={[
            { href: "?view=record", label: say("History", "История"), current: true },
            { href: "?view=record&tab=files", label: say("Files", "Файлы"), count: "2", current: false },
            { href: "?view=record&tab=sales", label: say("Sales", "Продажи"), current: false },
          ]}
        />
      }
      facts={<Facts />}
    >
      <Field label={say("Note", "Заметка")} hideLabel className="mb-6">
        <Textarea placeholder={say("Write a note or log a call", "Заметка или итог звонка")} name="note" />
      </Field>
      <TimelineSample />
    </RecordPage>
  );
}

function Facts(): ReactNode {
  const say = useSay();
  const { locale } = useUi();
  return (
    <>
      <Section title={say("Lead", "Лид")}>
        <DescriptionList
          items={[
            {
              label: say("Partner", "Партнёр"),
              value: <TextLink href="?view=record">Northwind</TextLink>,
            },
            { label: say("Sent by", "Передала"), value: "Anna Snelling" },
            {
              label: say("Expected", "Ожидаем"),
              value: formatMoney({ amountMinor: 1_250_000, currency: say("USD", "RUB") }, locale),
            },
            { label: say("Product", "Продукт"), value: "GTX Plus Pro" },
            { label: say("Need", "Потребность"), value: say("A CRM for 40 people", "CRM на 40 человек") },
          ]}
        />
      </Section>
      <Section title={say("Contact", "Контакт")}>
        <DescriptionList
          items={[
            { label: say("Name", "Имя"), value: "Kary Hendrixson" },
            { label: say("Phone", "Телефон"), value: <TextLink href="tel:+15550100">+1 555 0100</TextLink> },
            { label: say("Mail", "Почта"), value: "" },
          ]}
        />
      </Section>
    </>
  );
}
