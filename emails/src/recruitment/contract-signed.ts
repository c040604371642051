import { defineTemplate } from "../mail-body.ts";

export interface ContractSignedProps {
  readonly title: string;
  readonly partnerName: string;
  readonly signedName: string;
  readonly signedAt: string;
  /** The partner ID. */
  readonly code: string;
  /** Of the exact text, for whoever wants to compare it later. */
  readonly sha256: string;
  /** Who gets it: the signer, or the vendor's person who sent it. */
  readonly audience: "signer" | "vendor";
  readonly link: string;
}

/** The signed copy, to both sides. */
export const contractSigned = defineTemplate<ContractSignedProps>({
  sample: {
    title: "Referral partner agreement",
    partnerName: "Northwind Traders",
    signedName: "Ingrid Halvorsen",
    signedAt: "2026-03-10T09:00:00.000Z",
    code: "K7M2QX",
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    audience: "signer",
    link: "https://tributary.example/contract/AZV5DAAA",
  },
  write: {
    en: (
      { title, partnerName, signedName, signedAt, code, sha256, audience, link },
      { sender, short, day },
    ) => ({
      subject:
        audience === "signer"
          ? `Signed: ${short(title)}. Your partner ID is ${code}`
          : `${short(partnerName)} has signed`,
      preview: `Partner ID ${code}`,
      title: audience === "signer" ? `You are a partner of ${sender.name}` : `${partnerName} has signed`,
      paragraphs:
        audience === "signer"
          ? [
              `“${title}” is signed. Keep this mail: its link opens your copy at any time.`,
              "Your leads and contracts quote the partner ID. The invitation to the portal comes in a mail of its own.",
            ]
          : [
              `“${title}” is signed. ${partnerName} has its partner ID, and ${signedName} is invited to the portal as head of the department.`,
            ],
      facts: [
        { label: "Partner ID", value: code },
        { label: "Signed by", value: signedName },
        { label: "Signed on", value: day(signedAt) },
        { label: "Checksum (SHA-256)", value: inGroups(sha256) },
      ],
      action: { label: "Open the signed copy", url: link },
      why:
        audience === "signer"
          ? `You get this because you signed a contract with ${sender.name}.`
          : `You get this because you sent this contract, or look after ${partnerName}.`,
    }),
    ru: (
      { title, partnerName, signedName, signedAt, code, sha256, audience, link },
      { sender, short, day },
    ) => ({
      subject:
        audience === "signer"
          ? `Подписано: «${short(title)}». Ваш ID партнёра — ${code}`
          : `«${short(partnerName)}» подписал договор`,
      preview: `ID партнёра ${code}`,
      title: audience === "signer" ? `Вы — партнёр «${sender.name}»` : `«${partnerName}» подписал договор`,
      paragraphs:
        audience === "signer"
          ? [
              `«${title}» подписан. Сохраните это письмо: по ссылке в нём ваш экземпляр открывается в любое время.`,
              "ID партнёра указывают в лидах и договорах. Приглашение в портал придёт отдельным письмом.",
            ]
          : [
              `«${title}» подписан. «${partnerName}» получил ID партнёра; ${signedName} получит приглашение в портал как руководитель отдела.`,
            ],
      facts: [
        { label: "ID партнёра", value: code },
        { label: "Кто подписал", value: signedName },
        { label: "Когда", value: day(signedAt) },
        { label: "Контрольная сумма", value: inGroups(sha256) },
      ],
      action: { label: "Открыть подписанный экземпляр", url: link },
      why:
        audience === "signer"
          ? `Вы получили это письмо, потому что подписали договор с «${sender.name}».`
          : `Вы получили это письмо, потому что отправили этот договор или ведёте «${partnerName}».`,
    }),
  },
});

/** A checksum in groups, which a narrow screen can break. */
function inGroups(sha256: string): string {
  return sha256.replace(/(.{8})(?=.)/g, "$1 ");
}
