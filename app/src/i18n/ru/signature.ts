import type { signature as en } from "../en/signature.ts";
import type { SameKeys } from "../same-keys.ts";

/** Запись о подписи, для обеих сторон договора. */
export const signature: SameKeys<typeof en> = {
  print: "Распечатать или сохранить в PDF",
  text: "Точный текст файлом",
  title: "Запись о подписи",
  signedBy: "Кто подписал",
  namedAs: "Кому отправлен",
  at: "Когда",
  ip: "С адреса",
  agent: "Программа",
  revision: "Версия",
  sha256: "SHA-256 текста",
  how: "Условия приняты вводом полного имени и нажатием «Принять и подписать» на странице по ссылке, отправленной на указанный адрес.",
};
