import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currentRule } from "@tributary/bonuses";
import { dayInZone, newId } from "@tributary/kernel";
import { optionalIdInput } from "@tributary/kernel/input";
import { findLead, findLeadProgram, portalLeadInput, submitLead } from "@tributary/leads";
import { listCoursesBeforeLeads } from "@tributary/learning";
import { listProducts } from "@tributary/programs";
import type { ReactNode } from "react";
import { z } from "zod";
import type { RouteHandle } from "../../components/title.ts";
import { intent } from "../../http/intents.ts";
import { portalAction, portalLoader } from "../../http/portal-route.ts";
import { LeadForm } from "./send/lead-form.tsx";
import { Sent } from "./send/sent.tsx";

export const handle: RouteHandle = { title: (t) => t("portal:send.title") };

const mostProducts = 200;

export const loader = portalLoader(
  { permission: "own_lead.submit", search: z.object({ sent: optionalIdInput }) },
  async ({ within, search, scope, clock }) =>
    within(async (tx) => {
      const lead = search.sent ? await findLead(tx, search.sent) : null;
      if (lead) {
        const rule = await currentRule(tx, lead.programId, dayInZone(clock.now(), scope.vendor.timeZone));
        const { id, clientName } = lead;
        return { sent: { id, clientName, rateBasisPoints: rule?.rateBasisPoints ?? 0 }, form: null };
      }
      const programId = await findLeadProgram(tx);
      const { rows } = await listProducts(tx, { limit: mostProducts, ...(programId && { programId }) });
      const coursesFirst = await listCoursesBeforeLeads(tx);
      const products = rows.map(({ id, name }) => ({ id, name }));
      // Made here, so that a second click or a retry is the same lead.
      return {
        sent: null,
        form: { leadId: newId(), products, coursesFirst, vendorLocale: scope.vendor.locale },
      };
    }),
);

export const action = portalAction({
  default: intent({
    permission: "own_lead.submit",
    form: portalLeadInput,
    run: ({ within, clock }, form) => within((tx) => submitLead(tx, form, clock)),
    done: ({ id }, { params }) => redirect(`/p/${params.vendor}/send?sent=${id}`),
  }),
});

/** A lead in under a minute, and what happens to it next. */
export default function Send(): ReactNode {
  const { sent, form } = useLoaderData<typeof loader>();
  return sent ? <Sent {...sent} /> : <LeadForm key={form.leadId} {...form} />;
}
