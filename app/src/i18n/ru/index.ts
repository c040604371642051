import { errors } from "./errors.ts";
import { common } from "./every-face.ts";
import { join } from "./join.ts";
import { learn } from "./learn.ts";
import { lesson } from "./lesson.ts";
import { library } from "./library.ts";
import { portal } from "./portal.ts";
import { portalLibrary } from "./portal-library.ts";
import { problems } from "./problems.ts";
import { pub } from "./public.ts";
import { recall } from "./recall.ts";
import { ui } from "./ui.ts";
import { workspace } from "./workspace/index.ts";

/** Every word of the product in Russian. */
export const ru = {
  common,
  errors,
  problems,
  ui,
  library,
  portalLibrary,
  public: pub,
  join,
  portal,
  learn,
  lesson,
  recall,
  ...workspace,
};
