type Kind = "call" | "meeting" | "mail" | "note" | "task";

/** What managers write on cards, in the language of the vendor. */
export const cardTexts: Record<"en" | "ru", Record<Kind, readonly string[]>> = {
  en: {
    call: [
      "Went through the open leads. Two of them wait for a reference from the same trade.",
      "They have three new salespeople from Monday. Promised a short training.",
      "Nobody has time before the end of the month; we talk again after the fair.",
      "Asked why leads have become fewer: their marketing budget was cut for the quarter.",
      "The head of sales wants to see the bonus of each of his people. Showed him the portal.",
      "Short call, all well. They expect two decisions this week.",
    ],
    meeting: [
      "Met at their office. They want to sell Desk together with their own support contract.",
      "Quarterly review: plan reached at 92%, they ask for a joint webinar in spring.",
      "Showed the new price list to eight salespeople. Questions about seats for seasonal staff.",
      "Breakfast with the managing director. A second office opens in autumn.",
    ],
    mail: [
      "Sent the case of the logistics client and the new presentation.",
      "Confirmed the discount for the twelve-month contract in writing.",
      "Asked for the list of clients whose contracts end this half-year.",
    ],
    note: [
      "Decisions are made by the head of service, not by purchasing.",
      "They also sell a competitor, but only to clients under ten people.",
      "Prefers calls before ten in the morning.",
      "Their best salesperson leaves in two months; find out who takes over.",
    ],
    task: [
      "Send the offer for the training",
      "Call about the joint webinar",
      "Check whether the new salespeople have access to the portal",
      "Agree on the plan for the next quarter",
      "Ask for feedback on the last declined leads",
      "Prepare the reference from the same trade",
      "Invite them to the partner day",
    ],
  },
  ru: {
    call: [
      "Прошли по открытым лидам: два клиента ждут рекомендацию из своей отрасли.",
      "С понедельника у них три новых продавца, обещали короткое обучение.",
      "До конца месяца заняты, созваниваемся после выставки.",
      "Коротко созвонились, на этой неделе ждут два решения.",
    ],
    meeting: [
      "Встретились у них в офисе: хотят продавать вместе со своим сопровождением.",
      "Подвели итоги квартала: план выполнен на 92%, просят совместный вебинар.",
    ],
    mail: ["Отправили кейс и новую презентацию.", "Письменно подтвердили скидку по годовому договору."],
    note: ["Решение принимает руководитель сервиса, а не отдел закупок.", "Удобнее звонить до десяти утра."],
    task: [
      "Отправить предложение по обучению",
      "Позвонить насчёт совместного вебинара",
      "Согласовать план на следующий квартал",
      "Узнать, как прошли последние отказы",
    ],
  },
};
