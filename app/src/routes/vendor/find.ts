import { roleMay } from "@tributary/identity";
import { listClients, listLeads } from "@tributary/leads";
import { listPartners } from "@tributary/recruitment";
import { z } from "zod";
import { vendorLoader } from "../../http/vendor-route.ts";

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
    const role = person.staffPlaces.find(({ vendor }) => vendor.id === scope.vendor.id)?.role;
    const mayLeads = role !== undefined && only === undefined && roleMay(role, "lead.read");
    const mayClients = role !== undefined && only === undefined && roleMay(role, "client.read");
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
