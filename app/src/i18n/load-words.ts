import type { Face } from "./faces.ts";
import type { Language } from "./languages.ts";

type Loader = () => Promise<{ words: object }>;

const loaders: Record<Language, Record<Face, Loader>> = {
  en: {
    public: () => import("./en/public-face.ts"),
    portal: () => import("./en/portal-face.ts"),
    workspace: () => import("./en/workspace-face.ts"),
  },
  ru: {
    public: () => import("./ru/public-face.ts"),
    portal: () => import("./ru/portal-face.ts"),
    workspace: () => import("./ru/workspace-face.ts"),
  },
};

/** Loads the words of one face in one language, into the browser. */
export async function loadWords(language: Language, face: Face): Promise<object> {
  return (await loaders[language][face]()).words;
}
