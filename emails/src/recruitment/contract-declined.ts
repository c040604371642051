import { defineTemplate } from "../mail-body.ts";

export interface ContractDeclinedProps {
  readonly title: string;
  readonly partnerName: string;
  readonly signerName: string;
  /** In the signer's words. */
  readonly comment: string;
  readonly link: string;
}

/** To the vendor's person who sent a contract that its signer does not agree with. */
export const contractDeclined = defineTemplate<ContractDeclinedProps>({
  sample: {
    title: "Referral partner agreement",
    partnerName: "Northwind Traders",
    signerName: "Ingrid Halvorsen",
    comment: "We agreed on 7 % for the first year.",
    link: "https://tributary.example/v/acme/recruitment/contracts/0195790c-0000-7000-8000-000000000005",
  },
  write: {
    en: ({ title, partnerName, signerName, comment, link }, { short }) => ({
      subject: `${short(partnerName)} does not sign yet`,
      preview: comment,
      title: `${partnerName} does not sign yet`,
      paragraphs: [`${signerName} declined “${title}” and says why:`, comment],
      facts: [],
      action: { label: "Change the contract", url: link },
      why: `You get this because you sent this contract, or look after ${partnerName}.`,
    }),
    ru: ({ title, partnerName, signerName, comment, link }, { short }) => ({
      subject: `«${short(partnerName)}» пока не подписывает`,
      preview: comment,
      title: `«${partnerName}» пока не подписывает договор`,
      paragraphs: [`${signerName} отказывается подписать «${title}» и объясняет почему:`, comment],
      facts: [],
      action: { label: "Изменить договор", url: link },
      why: `Вы получили это письмо, потому что отправили этот договор или ведёте «${partnerName}».`,
    }),
  },
});
