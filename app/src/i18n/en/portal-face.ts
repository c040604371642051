import { errors } from "./errors.ts";
import { common } from "./every-face.ts";
import { learn } from "./learn.ts";
import { lesson } from "./lesson.ts";
import { library } from "./library.ts";
import { portal } from "./portal.ts";
import { portalLibrary } from "./portal-library.ts";
import { problems } from "./problems.ts";
import { ui } from "./ui.ts";

export const words = { common, errors, problems, ui, library, portalLibrary, portal, learn, lesson };
