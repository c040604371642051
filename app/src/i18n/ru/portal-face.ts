import { common } from "./every-face.ts";
import { errors } from "./errors.ts";
import { portal } from "./portal.ts";
import { problems } from "./problems.ts";
import { ui } from "./ui.ts";

export const words = { common, errors, problems, ui, portal };
