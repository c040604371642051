import { errors } from "./errors.ts";
import { common } from "./every-face.ts";
import { lesson } from "./lesson.ts";
import { library } from "./library.ts";
import { problems } from "./problems.ts";
import { ui } from "./ui.ts";
import { workspace } from "./workspace/index.ts";

export const words = { common, errors, problems, ui, library, lesson, ...workspace };
