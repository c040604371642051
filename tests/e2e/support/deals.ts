/** A small export of a CRM, as people have it: Russian headers, semicolons, days first, decimal commas. */
export interface DealsFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What is in the file, and what an import of it has to say. */
export const dealsFacts = {
  read: 30,
  won: 21,
  lost: 4,
  open: 3,
  imported: 28,
  rejected: 2,
  /** 14 × 1,000.50 + 5 × 800 + 2 × 100. */
  wonAmount: "$18,207",
  lastDay: "2025-09-25",
} as const;

const header = "Номер сделки;Стадия;Дата создания;Дата закрытия;Сумма;Партнёр;Клиент;Продукт";

/** 30 deals of three partners: 21 won, 4 lost, 3 open, one without a client, one on a day that does not exist. */
export function dealsFile(name = "сделки.csv"): DealsFile {
  const rows: string[] = [];
  const add = (stage: string, day: string, sum: string, partner: string, client: string): void => {
    rows.push([`С-${rows.length + 1}`, stage, "10.01.2025", day, sum, partner, client, "Облако"].join(";"));
  };
  for (let at = 0; at < 14; at += 1)
    add("Выиграна", dayOf(12 + at, at === 13 ? 9 : 8), "1 000,50", "Атлас", `Завод ${at + 1}`);
  for (let at = 0; at < 5; at += 1) add("Выиграна", dayOf(3 + at, 9), "800", "Борей", `Склад ${at + 1}`);
  for (let at = 0; at < 2; at += 1) add("Выиграна", dayOf(20 + at, 9), "100,00", "Кедр", `Лавка ${at + 1}`);
  for (let at = 0; at < 4; at += 1) add("Проиграна", dayOf(5 + at, 5), "0", "Борей", `Контора ${at + 1}`);
  for (let at = 0; at < 3; at += 1) add("В работе", "", "0", "Атлас", `Верфь ${at + 1}`);
  add("Выиграна", dayOf(1, 7), "500", "Кедр", "");
  add("Выиграна", "31.02.2025", "500", "Кедр", "Мельница");
  return { name, mimeType: "text/csv", buffer: Buffer.from(`${[header, ...rows].join("\r\n")}\r\n`) };
}

function dayOf(day: number, month: number): string {
  return `${String(day).padStart(2, "0")}.${String(month).padStart(2, "0")}.2025`;
}
