import type { problems as en } from "../en/problems.ts";
import type { SameKeys } from "../same-keys.ts";

export const problems: SameKeys<typeof en> = {
  required: "Заполните это поле",
  wrong_form: "Здесь что-то не так",
  too_short: "Не короче {{least}} знаков",
  too_long: "Слишком длинно",
  too_small: "Не меньше {{least}}",
  too_big: "Не больше {{most}}",
  taken: "Это уже занято",
  email_form: "Адрес выглядит так: name@company.ru",
  slug_form: "От 2 до 40 строчных латинских букв, цифр и одиночных дефисов",
  slug_reserved: "Этот адрес зарезервирован",
  currency_unknown: "Такой валюты нет",
  time_zone_unknown: "Такого часового пояса нет",
  password_short: "Не короче {{least}} знаков",
  password_long: "Не длиннее {{most}} знаков",
  password_guessable: "Этот пароль легко угадать. Хорошо подходят несколько не связанных слов",
  password_wrong: "Это не ваш нынешний пароль",
  unstorable: "Здесь есть знак, который нельзя сохранить",
};
