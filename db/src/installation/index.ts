export { type InstallationDatabase, openInstallationDatabase } from "./open-installation-database.ts";
