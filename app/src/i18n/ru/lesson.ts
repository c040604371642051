import type { lesson as en } from "../en/lesson.ts";
import type { SameKeys } from "../same-keys.ts";

export const lesson: SameKeys<typeof en> = {
  play: "Посмотреть видео на {{site}}",
  openAt: "Открыть на {{site}}",
  video: "Видео с {{site}}",
  quiz: "Проверьте себя",
  several: "Отметьте все верные ответы",
  answer: "Ответить",
  right: "Верно",
  wrong: "Неверно",
  rightAnswer: "Верный ответ",
  yourAnswer: "Ваш ответ",
  minutes_one: "{{count}} минута",
  minutes_few: "{{count}} минуты",
  minutes_many: "{{count}} минут",
  minutes_other: "{{count}} минуты",
  lessons_one: "{{count}} урок",
  lessons_few: "{{count}} урока",
  lessons_many: "{{count}} уроков",
  lessons_other: "{{count}} урока",
  questions_one: "{{count}} вопрос",
  questions_few: "{{count}} вопроса",
  questions_many: "{{count}} вопросов",
  questions_other: "{{count}} вопроса",
};
