import { join } from "node:path";

export const ownerRole = "tributary_owner";
export const runtimeRole = "tributary_app";
export const templateName = "tributary_template";
export const migrationsFolder = join(import.meta.dirname, "../../db/migrations");

/** The URL of another database on the same server, as another role (whose password is its name). */
export function withDatabase(url: string, database: string, role?: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (role) {
    changed.username = role;
    changed.password = role;
  }
  return changed.href;
}
