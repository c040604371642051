import { errors } from "./errors.ts";
import { common } from "./every-face.ts";
import { join } from "./join.ts";
import { problems } from "./problems.ts";
import { pub } from "./public.ts";
import { signature } from "./signature.ts";
import { ui } from "./ui.ts";

export const words = { common, errors, problems, ui, join, public: pub, signature };
