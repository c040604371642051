/** A template to begin with: plain terms of a referral, with every merge field in use. No lawyer has seen it. */
export const startingTemplates: Readonly<
  Record<"en" | "ru", { readonly name: string; readonly body: string }>
> = {
  en: {
    name: "Partner agreement",
    body: `{{date}}

This agreement is between **{{vendor.name}}** (“the vendor”) and **{{partner.name}}**, tax ID {{partner.tax_id}} (“the partner”), represented by {{signer.name}}.

## 1. What it is about

1. The partner takes part in the program “{{program.name}}”: it names companies that need the vendor’s product and hands them over in the partner portal.
2. The vendor answers every such lead, and tells the partner what becomes of it.

## 2. What the partner gets

1. For every sale to a client that the partner has brought the vendor pays **{{bonus.rate}}** of what the client has paid.
2. A bonus is due once the client’s payment is there. When the client is paid back, the bonus is taken back, too.
3. The partner gets training, material, and a manager who answers.

## 3. What both keep to

- The partner says only what is true of the product and promises nothing in the vendor’s name.
- The vendor does not approach a client that the partner has brought without telling the partner.
- Both keep what they learn of each other and of clients to themselves.

## 4. How long

1. The agreement begins on the day on which the partner accepts it and has no end.
2. Either side may end it with thirty days’ notice by mail. Bonuses for sales until then stay due.`,
  },
  ru: {
    name: "Партнёрский договор",
    body: `{{date}}

Договор заключают **{{vendor.name}}** («Вендор») и **{{partner.name}}**, налоговый номер {{partner.tax_id}} («Партнёр»), в лице: {{signer.name}}.

## 1. Предмет

1. Партнёр участвует в программе «{{program.name}}»: находит компании, которым нужен продукт Вендора, и передаёт их через партнёрский портал.
2. Вендор отвечает на каждый такой лид и сообщает Партнёру, что с ним стало.

## 2. Вознаграждение

1. За каждую продажу клиенту, которого привёл Партнёр, Вендор платит **{{bonus.rate}}** от суммы, уплаченной клиентом.
2. Вознаграждение начисляется после поступления оплаты. При возврате денег клиенту вознаграждение также возвращается.
3. Партнёр получает обучение, материалы и менеджера, который отвечает на вопросы.

## 3. Обязанности

- Партнёр сообщает о продукте только достоверные сведения и ничего не обещает от имени Вендора.
- Вендор не обращается к приведённому клиенту без ведома Партнёра.
- Стороны не разглашают сведения друг о друге и о клиентах.

## 4. Срок

1. Договор действует с дня, когда Партнёр его принял, без ограничения срока.
2. Любая сторона вправе прекратить его, предупредив письмом за тридцать дней. Вознаграждение за продажи до этого дня сохраняется.`,
  },
};
