import type { files as en } from "../../en/workspace/files.ts";
import type { SameKeys } from "../../same-keys.ts";

export const files: SameKeys<typeof en> = {
  hint: {
    image: "PNG, JPEG, WebP или GIF, до {{megabytes}} МБ",
    document: "PDF, Word, Excel, PowerPoint, текст или CSV, до {{megabytes}} МБ",
    audio: "MP3, M4A, OGG или WAV, до {{megabytes}} МБ",
    video: "MP4 или WebM, до {{megabytes}} МБ",
  },
  sending: "Отправляем {{name}}: {{percent}}",
  looking: "Проверяем {{name}}",
  takeOut: "Убрать",
  broken: "Связь прервалась. Выберите файл ещё раз.",
  tooLarge: "Он больше {{megabytes}} МБ.",
  notTaken: "Файл {{name}} не принят.",
  earlierStays: "Прежний файл остался.",
  needsScripts: "Файлы можно добавить, когда загрузятся скрипты страницы.",
};
