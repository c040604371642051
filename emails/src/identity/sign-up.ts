import { defineTemplate } from "../mail-body.ts";

export interface SignUpProps {
  /** The address of the new workspace, which holds nothing that a stranger could write to somebody. */
  readonly slug: string;
  /** Whether the address has an account already, with which its owner signs in. */
  readonly hasAccount: boolean;
  readonly link: string;
}

/** To the address that was given when somebody asked to open a vendor. Comes from the installation: there is no vendor yet. */
export const signUp = defineTemplate<SignUpProps>({
  sample: {
    slug: "meridian",
    hasAccount: false,
    link: "https://tributary.example/sign-up/0195790c-0000-7000-8000-000000000003.c2lnbmF0dXJl",
  },
  write: {
    en: ({ slug, hasAccount, link }) => ({
      subject: hasAccount ? "You already have an account" : "Open your vendor",
      preview: hasAccount ? "Sign in with it to open another vendor." : "Choose a password and it is open.",
      title: hasAccount ? "You already have an account" : "One step is left",
      paragraphs: hasAccount
        ? [
            "Somebody, most likely you, asked to open a vendor with this address. It has an account already: sign in with it, and the vendor is yours.",
            "If you do not remember the password, you can choose a new one on the sign-in page.",
          ]
        : ["Choose a password, and your vendor is open."],
      facts: [{ label: "Address", value: `/v/${slug}` }],
      action: { label: hasAccount ? "Sign in and open it" : "Open the vendor", url: link },
      note: "The link works once, for one day.",
      why: "You get this because your address was entered on the sign-up page. If it was not you, do nothing: nothing is opened in your name.",
    }),
    ru: ({ slug, hasAccount, link }) => ({
      subject: hasAccount ? "У вас уже есть учётная запись" : "Откройте ваш кабинет",
      preview: hasAccount
        ? "Войдите под ней, чтобы открыть ещё один кабинет."
        : "Придумайте пароль — и кабинет открыт.",
      title: hasAccount ? "У вас уже есть учётная запись" : "Остался один шаг",
      paragraphs: hasAccount
        ? [
            "Кто-то — скорее всего, вы — захотел открыть кабинет вендора с этим адресом. Учётная запись у него уже есть: войдите под ней, и кабинет ваш.",
            "Если вы не помните пароль, на странице входа можно придумать новый.",
          ]
        : ["Придумайте пароль — и кабинет вендора открыт."],
      facts: [{ label: "Адрес", value: `/v/${slug}` }],
      action: { label: hasAccount ? "Войти и открыть" : "Открыть кабинет", url: link },
      note: "Ссылка сработает один раз, в течение суток.",
      why: "Вы получили это письмо, потому что ваш адрес указали на странице регистрации. Если это были не вы, ничего делать не нужно: без вас ничего не откроется.",
    }),
  },
});
