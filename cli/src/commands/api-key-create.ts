import { createApiKey, nameInput, staffRoles } from "@tributary/identity";
import { z } from "zod";
import { defineCommand } from "../command.ts";
import { orProblem, readOptions } from "../command-problem.ts";
import { vendorScope } from "../vendor-scope.ts";

const input = z.object({
  name: nameInput,
  role: z.enum(staffRoles, `expected one of ${staffRoles.join(", ")}`),
});

export const apiKeyCreate = defineCommand({
  name: "api-key create",
  summary: "Makes a key for the REST API. The key is shown this once: only a hash of it is stored.",
  options: {
    vendor: { value: "SLUG", required: true, help: "Whose key it is." },
    role: { value: "ROLE", required: true, help: `What it may do: as a ${staffRoles.join(", ")}.` },
    name: { value: "NAME", help: "What it is for." },
  },
  run: async (context, { vendor, role, name = "Command line" }) => {
    const database = context.database();
    const scope = await vendorScope(database, vendor);
    const made = orProblem(await createApiKey(database, scope, readOptions(input, { name, role })));
    return { result: made };
  },
});
