import type { Command } from "../command.ts";
import { apiKeyCreate } from "./api-key-create.ts";
import { backup } from "./backup.ts";
import { doctor } from "./doctor.ts";
import { importCommand } from "./import.ts";
import { mailList } from "./mail-list.ts";
import { migrate } from "./migrate.ts";
import { recirculationRebuild } from "./recirculation-rebuild.ts";
import { recirculationTick } from "./recirculation-tick.ts";
import { restore } from "./restore.ts";
import { seedDemoCommand } from "./seed-demo.ts";
import { segmentsClients } from "./segments-clients.ts";
import { segmentsPartners } from "./segments-partners.ts";
import { vendorCreate } from "./vendor-create.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  vendorCreate,
  apiKeyCreate,
  importCommand,
  segmentsPartners,
  segmentsClients,
  recirculationTick,
  recirculationRebuild,
  mailList,
  backup,
  restore,
  doctor,
  migrate,
  seedDemoCommand,
];
