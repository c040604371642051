import { normaliseName } from "@tributary/kernel";

/** What became of a deal. */
export const stages = ["won", "lost", "open"] as const;
/** One of `stages`. */
export type Stage = (typeof stages)[number];

/** Their stage word → ours, as a person has said it. */
export type StageWords = Readonly<Record<string, Stage>>;

const words: Readonly<Record<Stage, readonly string[]>> = {
  won: [
    "won",
    "closed won",
    "win",
    "success",
    "successful",
    "paid",
    "completed",
    "complete",
    "done",
    "sold",
    "signed",
    "invoiced",
    "сделка успешна",
    "успешна",
    "успешно",
    "успешно реализовано",
    "успех",
    "выиграна",
    "выиграно",
    "оплачено",
    "оплачена",
    "оплачен",
    "продано",
    "продажа",
    "завершена успешно",
    "закрыта успешно",
    "договор подписан",
    "реализовано",
    "выполнен",
    "выполнена",
  ],
  lost: [
    "lost",
    "closed lost",
    "lose",
    "failed",
    "cancelled",
    "canceled",
    "rejected",
    "declined",
    "disqualified",
    "abandoned",
    "dead",
    "сделка провалена",
    "провалена",
    "проиграна",
    "проиграно",
    "потеряна",
    "потеряно",
    "отказ",
    "отказ клиента",
    "отменена",
    "отменен",
    "отменено",
    "закрыто и не реализовано",
    "закрыта неуспешно",
    "не состоялась",
    "отклонена",
  ],
  open: [
    "open",
    "new",
    "engaging",
    "prospecting",
    "prospect",
    "qualification",
    "qualified",
    "in progress",
    "in work",
    "negotiation",
    "proposal",
    "proposal sent",
    "demo",
    "contacted",
    "pending",
    "active",
    "on hold",
    "lead",
    "invoice sent",
    "meeting",
    "discovery",
    "в работе",
    "новая",
    "новый",
    "новое",
    "открыта",
    "открыт",
    "переговоры",
    "квалификация",
    "первичный контакт",
    "принимают решение",
    "согласование договора",
    "коммерческое предложение",
    "кп отправлено",
    "ожидает оплаты",
    "счет выставлен",
    "в процессе",
    "предложение",
    "встреча",
    "демонстрация",
    "подготовка документов",
    "приостановлена",
    "активна",
  ],
};

const byWord = new Map(stages.flatMap((stage) => words[stage].map((word) => [word, stage] as const)));

/** A stage word as it is compared. */
export function stageKey(word: string): string {
  return normaliseName(word)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What a stage word of some CRM means, in English or Russian; null for one that is not known. */
export function guessStage(word: string): Stage | null {
  return byWord.get(stageKey(word)) ?? null;
}

/** The reader of stage words: what a person has said, else the guess. Words repeat, so each is looked up once. */
export function stageReader(said: StageWords): (word: string) => Stage | null {
  const told = new Map(Object.entries(said).map(([word, stage]) => [stageKey(word), stage]));
  const read = new Map<string, Stage | null>();
  return (word) => {
    let stage = read.get(word);
    if (stage === undefined) {
      stage = told.get(stageKey(word)) ?? guessStage(word);
      if (read.size < 10_000) read.set(word, stage);
    }
    return stage;
  };
}
