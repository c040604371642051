import { defineTemplate } from "../mail-body.ts";

export interface ContractToSignProps {
  readonly title: string;
  readonly partnerName: string;
  readonly programName: string;
  readonly senderName: string | null;
  readonly expiresAt: string;
  readonly link: string;
}

/** To the person who signs for a partner. */
export const contractToSign = defineTemplate<ContractToSignProps>({
  sample: {
    title: "Referral partner agreement",
    partnerName: "Northwind Traders",
    programName: "Partner program",
    senderName: "Viktor Lindqvist",
    expiresAt: "2026-03-17T09:00:00.000Z",
    link: "https://tributary.example/contract/AZV5DAAA",
  },
  write: {
    en: ({ title, partnerName, programName, senderName, expiresAt, link }, { sender, short, day }) => ({
      subject: `To sign: ${short(title)} with ${short(sender.name)}`,
      preview: `Read it and sign online, until ${day(expiresAt)}.`,
      title: "Your contract is ready",
      paragraphs: [
        `${senderName ?? sender.name} sends you “${title}” for ${partnerName}. Read it, and if you agree, type your name and accept: that is the signature. You have your partner ID and access to the portal at once.`,
        "Something is not as agreed? Say so on the same page.",
      ],
      facts: [{ label: "Program", value: programName }],
      action: { label: "Read and sign", url: link },
      note: `The link works until ${day(expiresAt)}. It is yours alone: whoever has it can sign.`,
      why: `You get this because ${sender.name} named you as the person who signs for ${partnerName}. If this is a mistake, do nothing: nothing is signed.`,
    }),
    ru: ({ title, partnerName, programName, senderName, expiresAt, link }, { sender, short, day }) => ({
      subject: `На подпись: «${short(title)}» с «${short(sender.name)}»`,
      preview: `Прочитайте и подпишите онлайн до ${day(expiresAt)}`,
      title: "Ваш договор готов",
      paragraphs: [
        `${senderName ?? sender.name} отправляет вам «${title}» для «${partnerName}». Прочитайте его и, если согласны, впишите своё имя и примите условия: это и есть подпись. ID партнёра и доступ в портал вы получите сразу.`,
        "Что-то не так, как договаривались? Напишите об этом на той же странице.",
      ],
      facts: [{ label: "Программа", value: programName }],
      action: { label: "Прочитать и подписать", url: link },
      note: `Ссылка работает до ${day(expiresAt)}. Она только для вас: подписать может каждый, у кого она есть.`,
      why: `Вы получили это письмо, потому что в «${sender.name}» указали, что договор за «${partnerName}» подписываете вы. Если это ошибка, ничего делать не нужно: без вас ничего не подписано.`,
    }),
  },
});
