import type { Database } from "@tributary/db";
import { isTimeZone } from "@tributary/kernel";
import { z } from "zod";
import { nameInput } from "./vendor-input.ts";

/** What a person may change of themselves. */
export const profileInput = z.object({
  name: nameInput,
  locale: z.enum(["en", "ru"]),
  timeZone: z.string().refine(isTimeZone, "time_zone_unknown"),
  theme: z.enum(["system", "light", "dark"]),
});

/** Changes name, language, time zone or theme of a person; what is not given stays. */
export async function updateProfile(
  database: Database,
  userId: string,
  input: Partial<z.output<typeof profileInput>>,
): Promise<void> {
  const changes = {
    ...(input.name !== undefined && { name: input.name }),
    ...(input.locale !== undefined && { locale: input.locale }),
    ...(input.timeZone !== undefined && { time_zone: input.timeZone }),
    ...(input.theme !== undefined && { theme: input.theme }),
  };
  if (Object.keys(changes).length === 0) return;
  await database.platform.updateTable("identity.users").set(changes).where("id", "=", userId).execute();
}
