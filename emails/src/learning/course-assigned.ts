import { defineTemplate } from "../mail-body.ts";
import { count } from "./count.ts";

export interface CourseAssignedProps {
  readonly courseTitle: string;
  readonly lessonCount: number;
  readonly minutes: number;
  readonly dueAt: string | null;
  readonly link: string;
}

/** To a partner's employee who was given a course. */
export const courseAssigned = defineTemplate<CourseAssignedProps>({
  sample: {
    courseTitle: "Selling a CRM",
    lessonCount: 9,
    minutes: 34,
    dueAt: "2026-04-15T09:00:00.000Z",
    link: "https://tributary.example/p/acme/learn/0195790c-0000-7000-8000-000000000004",
  },
  write: {
    en: ({ courseTitle, lessonCount, minutes, dueAt, link }, { sender, short, day }) => ({
      subject: dueAt
        ? `Your course until ${day(dueAt)}: ${short(courseTitle)}`
        : `A course for you: ${short(courseTitle)}`,
      preview: `${count.en(lessonCount, ["lesson", "lessons"])}, about ${count.en(minutes, ["minute", "minutes"])}.`,
      title: courseTitle,
      paragraphs: [
        `${sender.name} has a course for you: ${count.en(lessonCount, ["lesson", "lessons"])}, about ${count.en(minutes, ["minute", "minutes"])} in all. You can take it on a phone, a lesson at a time; it goes on where you stopped.`,
      ],
      facts: dueAt ? [{ label: "Until", value: day(dueAt) }] : [],
      action: { label: "Open the course", url: link },
      why: `You get this because ${sender.name} gave you this course. There is one such mail for each course.`,
    }),
    ru: ({ courseTitle, lessonCount, minutes, dueAt, link }, { sender, short, day }) => ({
      subject: dueAt
        ? `Курс для вас, срок — ${day(dueAt)}: «${short(courseTitle)}»`
        : `Курс для вас: «${short(courseTitle)}»`,
      preview: `${count.ru(lessonCount, ["урок", "урока", "уроков"])}, около ${count.ru(minutes, ["минуты", "минут", "минут"])}.`,
      title: courseTitle,
      paragraphs: [
        `В «${sender.name}» назначили вам курс: ${count.ru(lessonCount, ["урок", "урока", "уроков"])}, всего около ${count.ru(minutes, ["минуты", "минут", "минут"])}. Его можно проходить с телефона по одному уроку: он продолжится с того места, где вы остановились.`,
      ],
      facts: dueAt ? [{ label: "Срок", value: day(dueAt) }] : [],
      action: { label: "Открыть курс", url: link },
      why: `Вы получили это письмо, потому что в «${sender.name}» назначили вам этот курс. О каждом курсе приходит одно такое письмо.`,
    }),
  },
});
