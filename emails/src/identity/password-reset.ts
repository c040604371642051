import { defineTemplate } from "../mail-body.ts";

export interface PasswordResetProps {
  readonly email: string;
  readonly link: string;
}

/** To a person who asked for a new password. Comes from the installation, not from a vendor. */
export const passwordReset = defineTemplate<PasswordResetProps>({
  sample: {
    email: "rep@northwind.example",
    link: "https://tributary.example/reset/0195790c-0000-7000-8000-000000000002.c2lnbmF0dXJl",
  },
  write: {
    en: ({ email, link }) => ({
      subject: "Choose a new password",
      preview: "The link works once, for one hour.",
      title: "Choose a new password",
      paragraphs: [`Somebody, most likely you, asked for a new password for ${email}.`],
      facts: [],
      action: { label: "Choose a new password", url: link },
      note: "The link works once, for one hour. A new password ends all your sessions.",
      why: "You get this because your address was entered on the sign-in page. If it was not you, do nothing: your password stays as it is.",
    }),
    ru: ({ email, link }) => ({
      subject: "Новый пароль",
      preview: "Ссылка сработает один раз, в течение часа.",
      title: "Новый пароль",
      paragraphs: [`Кто-то — скорее всего, вы — попросил новый пароль для ${email}.`],
      facts: [],
      action: { label: "Придумать новый пароль", url: link },
      note: "Ссылка сработает один раз, в течение часа. Новый пароль завершит все ваши сеансы.",
      why: "Вы получили это письмо, потому что ваш адрес ввели на странице входа. Если это были не вы, ничего делать не нужно: пароль останется прежним.",
    }),
  },
});
