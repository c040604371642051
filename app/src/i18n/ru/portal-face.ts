import { common } from "./common.ts";
import { errors } from "./errors.ts";
import { portal } from "./portal.ts";
import { problems } from "./problems.ts";

export const words = { common, errors, problems, portal };
