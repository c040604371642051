export { type Hold, holdDataFolder } from "../embedded/hold-data-folder.ts";
export {
  type InstallationDatabase,
  openInstallationDatabase,
  startInstallationDatabase,
} from "./installation-database.ts";
