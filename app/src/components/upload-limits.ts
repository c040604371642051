import type { FilePurpose } from "@tributary/files";

/** What a purpose takes, for the file dialog and the hint beside it. The server decides; a test keeps the two in step. */
export const uploadLimits: Record<FilePurpose, { readonly accept: string; readonly megabytes: number }> = {
  image: { accept: ".png,.jpg,.jpeg,.webp,.gif", megabytes: 10 },
  document: { accept: ".pdf,.docx,.xlsx,.pptx,.txt,.md,.log,.csv,.tsv", megabytes: 50 },
  audio: { accept: ".mp3,.m4a,.ogg,.oga,.opus,.wav", megabytes: 200 },
  video: { accept: ".mp4,.m4v,.webm", megabytes: 1000 },
};
