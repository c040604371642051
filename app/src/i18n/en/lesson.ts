/** A lesson as it is shown, to learners and to its editor. */
export const lesson = {
  play: "Play the video from {{site}}",
  openAt: "Open at {{site}}",
  video: "Video from {{site}}",
  quiz: "Check yourself",
  several: "Choose all that are right",
  answer: "Answer",
  right: "Right",
  wrong: "Not right",
  rightAnswer: "Right answer",
  yourAnswer: "Your answer",
  minutes_one: "{{count}} minute",
  minutes_other: "{{count}} minutes",
  lessons_one: "{{count}} lesson",
  lessons_other: "{{count}} lessons",
  questions_one: "{{count}} question",
  questions_other: "{{count}} questions",
} as const;
