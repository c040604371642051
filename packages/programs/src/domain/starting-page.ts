import type { ProgramKind } from "../create-program.ts";
import type { PageLocale, PageText } from "../public-page/page-input.ts";

/** What a public page begins with, until the vendor writes it anew. */
export interface StartingPage {
  readonly text: PageText;
  readonly consent: string;
}

const work: Record<PageLocale, Record<ProgramKind, string>> = {
  en: {
    referral: "You tell us who needs the product; we do the rest and share what it earns.",
    reseller: "You sell the product under your own name of trust, and keep a share of every sale.",
    agency: "You sell the product together with your own service, and earn by both.",
  },
  ru: {
    referral: "Вы рассказываете нам, кому нужен продукт, остальное делаем мы — и делимся доходом.",
    reseller: "Вы продаёте продукт своим клиентам и получаете долю с каждой продажи.",
    agency: "Вы продаёте продукт вместе со своими услугами и зарабатываете на том и другом.",
  },
};

/**
 * Sensible words for a program's public page and its consent, in either language: true of every program, so that a
 * vendor can open the page at once and make it their own later.
 */
export function startingPage(
  locale: PageLocale,
  { vendorName, programName, kind }: { vendorName: string; programName: string; kind: ProgramKind },
): StartingPage {
  const line = work[locale][kind];
  if (locale === "ru") {
    return {
      text: {
        headline: `Станьте партнёром «${vendorName}»`,
        summary: `«${programName}» — для компаний, клиентам которых нужен наш продукт. ${line}`,
        audience:
          "Интеграторы, консультанты, агентства и все, кто работает с компаниями и кому доверяют. Опыт продаж нашего продукта не нужен: мы научим.",
        benefits: [
          "Вознаграждение с каждой сделки, которое видно сразу",
          "Обучение и готовые материалы для вашей команды",
          "Менеджер, который отвечает и помогает закрыть сделку",
          "Кабинет с лидами, бонусами и местом в рейтинге",
        ].join("\n"),
        steps: [
          "Вы заполняете заявку — это займёт около трёх минут",
          "Мы читаем её и отвечаем письмом, обычно за два рабочих дня",
          "Знакомимся и согласуем условия",
          "Вы подписываете договор онлайн и сразу получаете ID партнёра",
        ].join("\n"),
      },
      consent: `Я даю «${vendorName}» согласие на обработку указанных в заявке персональных данных — имени, адреса электронной почты и телефона, — чтобы рассмотреть заявку на участие в партнёрской программе и связаться со мной. Согласие действует до его отзыва; отозвать его можно письмом по адресу, указанному на этой странице.`,
    };
  }
  return {
    text: {
      headline: `Become a partner of ${vendorName}`,
      summary: `“${programName}” is for companies whose clients need our product. ${line}`,
      audience:
        "Integrators, consultants, agencies, and everybody who works with companies and is trusted by them. You need not have sold our product before: we teach you.",
      benefits: [
        "A share of every deal, in sight at once",
        "Training and ready material for your team",
        "A manager who answers and helps to close",
        "A portal with your leads, bonuses and rank",
      ].join("\n"),
      steps: [
        "You fill in the application, which takes about three minutes",
        "We read it and answer by mail, mostly within two working days",
        "We talk and agree on the terms",
        "You sign online and have your partner ID at once",
      ].join("\n"),
    },
    consent: `I agree that ${vendorName} processes the personal data in this application (name, e-mail address, telephone number) to consider it and to contact me about it. I can withdraw this at any time by writing to the address on this page.`,
  };
}
