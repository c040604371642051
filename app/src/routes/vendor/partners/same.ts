import { findSameCard, type PartnerInput, partnerInput } from "@tributary/recruitment";
import { z } from "zod";
import { vendorLoader } from "../../../http/vendor-route.ts";

const search = z.object({
  taxId: z.string().max(60).default(""),
  site: z.string().max(250).default(""),
  country: z.string().max(2).default(""),
  /** The card that is being edited. */
  except: z.uuid().optional(),
});

/** The card that has a tax id or a site already, while somebody types it. What does not fit has none. */
export const loader = vendorLoader(
  { permission: "partner.read", search },
  async ({ within, search: { taxId, site, country, except } }) => {
    const read = (given: object) =>
      partnerInput.safeParse({ name: "-", country, ...given }).data ?? ({} as Partial<PartnerInput>);
    // One by one: what is wrong with the one says nothing of the other.
    const asked = { taxId: read({ taxId }).taxId ?? null, site: read({ site }).site ?? null };
    return { same: await within((tx) => findSameCard(tx, asked, except ?? null)) };
  },
);
