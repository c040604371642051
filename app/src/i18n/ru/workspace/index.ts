import { signature } from "../signature.ts";
import { activities } from "./activities.ts";
import { applications } from "./applications.ts";
import { boards } from "./boards.ts";
import { bonuses } from "./bonuses.ts";
import { clients } from "./clients.ts";
import { contracts } from "./contracts.ts";
import { day } from "./day.ts";
import { deeds } from "./deeds.ts";
import { files } from "./files.ts";
import { home } from "./home.ts";
import { imports } from "./imports.ts";
import { leads } from "./leads.ts";
import { learning } from "./learning.ts";
import { libraryDesk } from "./library-desk.ts";
import { operator } from "./operator.ts";
import { partners } from "./partners.ts";
import { programs } from "./programs.ts";
import { recirculation } from "./recirculation.ts";
import { recruitment } from "./recruitment.ts";
import { sales } from "./sales.ts";
import { segments } from "./segments.ts";
import { settings } from "./settings.ts";
import { views } from "./views.ts";
import { workspace as frame } from "./workspace.ts";

/** The words of the workspace in Russian. */
export const workspace = {
  workspace: frame,
  home,
  applications,
  contracts,
  signature,
  leads,
  learning,
  partners,
  activities,
  day,
  deeds,
  programs,
  recruitment,
  recirculation,
  sales,
  segments,
  clients,
  boards,
  bonuses,
  files,
  imports,
  settings,
  libraryDesk,
  operator,
  views,
};
