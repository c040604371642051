import { errors } from "./errors.ts";
import { common } from "./every-face.ts";
import { portal } from "./portal.ts";
import { problems } from "./problems.ts";
import { ui } from "./ui.ts";

export const words = { common, errors, problems, ui, portal };
