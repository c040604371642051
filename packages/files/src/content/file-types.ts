/** What a file is for: says what it may be and how large. `import` are tables that are read and never served. */
export type FilePurpose = "image" | "document" | "audio" | "video";

/** What a file turned out to be. The content alone decides it. */
export type FileType = keyof typeof fileTypes;

/** Every type that is taken, how it is told to browsers, and the endings that a name of it may have (the first is given). */
export const fileTypes = {
  png: { contentType: "image/png", purpose: "image", endings: ["png"] },
  jpeg: { contentType: "image/jpeg", purpose: "image", endings: ["jpg", "jpeg"] },
  webp: { contentType: "image/webp", purpose: "image", endings: ["webp"] },
  gif: { contentType: "image/gif", purpose: "image", endings: ["gif"] },
  pdf: { contentType: "application/pdf", purpose: "document", endings: ["pdf"] },
  docx: { contentType: office("wordprocessingml.document"), purpose: "document", endings: ["docx"] },
  xlsx: { contentType: office("spreadsheetml.sheet"), purpose: "document", endings: ["xlsx"] },
  pptx: { contentType: office("presentationml.presentation"), purpose: "document", endings: ["pptx"] },
  txt: { contentType: "text/plain", purpose: "document", endings: ["txt", "md", "log"] },
  csv: { contentType: "text/csv", purpose: "document", endings: ["csv", "tsv", "txt"] },
  mp3: { contentType: "audio/mpeg", purpose: "audio", endings: ["mp3"] },
  m4a: { contentType: "audio/mp4", purpose: "audio", endings: ["m4a"] },
  ogg: { contentType: "audio/ogg", purpose: "audio", endings: ["ogg", "oga", "opus"] },
  wav: { contentType: "audio/wav", purpose: "audio", endings: ["wav"] },
  mp4: { contentType: "video/mp4", purpose: "video", endings: ["mp4", "m4v"] },
  webm: { contentType: "video/webm", purpose: "video", endings: ["webm"] },
} as const satisfies Record<
  string,
  { contentType: string; purpose: FilePurpose; endings: readonly string[] }
>;

/** All purposes that a person may name, in the order of their limits. */
export const filePurposes = ["image", "document", "audio", "video"] as const satisfies readonly FilePurpose[];

/** The most that a file of a purpose may weigh, in bytes. */
export const fileLimitBytes: Readonly<Record<FilePurpose, number>> = {
  image: 10_000_000,
  document: 50_000_000,
  audio: 200_000_000,
  video: 1_000_000_000,
};

/** The endings by which a purpose is asked for in a file dialog: a help for the person, never a check. */
export function acceptedEndings(purpose: FilePurpose): string {
  return Object.values(fileTypes)
    .filter((type) => type.purpose === purpose)
    .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
    .filter((ending, at, all) => all.indexOf(ending) === at)
    .join(",");
}

function office(what: string): string {
  return `application/vnd.openxmlformats-officedocument.${what}`;
}
