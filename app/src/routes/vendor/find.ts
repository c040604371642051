import { listClients, listLeads } from "@tributary/leads";
import { listPartners } from "@tributary/recruitment";
import { z } from "zod";
import { vendorLoader } from "../../http/vendor-route.ts";
import { rightsIn } from "./frame/rights.ts";

const shown = 6;
const search = z.object({
  q: z.string().trim().max(100).default(""),
  /** Only these; all that the person may see when not given. */
  only: z.enum(["partners"]).optional(),
});

/** What the command palette and the choosers of partners ask for while somebody types. */
export const loader = vendorLoader(
  { permission: "partner.read", search },
  async ({ within, search: { q, only }, scope, person }) => {
    const may = rightsIn(scope, person);
    const mayLeads = only === undefined && may("lead.read");
    const mayClients = only === undefined && may("client.read");
    const asked = { search: q, limit: only ? 20 : shown };
    return within(async (tx) => ({
      words: q,
      partners: (await listPartners(tx, asked)).rows.map(({ id, name, code }) => ({ id, name, code })),
      leads: mayLeads
        ? (await listLeads(tx, asked)).rows.map(({ id, clientName, partnerName, status }) => ({
            ...{ id, clientName, partnerName, status },
          }))
        : [],
      clients: mayClients ? await listClients(tx, asked) : [],
    }));
  },
);
