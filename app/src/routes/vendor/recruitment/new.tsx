import { redirect } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import type { TenantTx } from "@tributary/db";
import { type Clock, domainError, err, invalid, type Result } from "@tributary/kernel";
import { idInput, optionalIdInput, optionalLineInput } from "@tributary/kernel/input";
import { findProgram } from "@tributary/programs";
import {
  createPartner,
  findPartner,
  openOpportunity,
  opportunityInput,
  partnerInput,
} from "@tributary/recruitment";
import { BackLink, FormPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { problemOfAmount, readTypedAmount } from "../../../http/read-typed-amount.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { countriesIn } from "../partners/countries.ts";
import { NegotiationForm, NegotiationProblems } from "./negotiation-form.tsx";
import { readPrograms, readStaff } from "./read-choices.ts";

export const handle: RouteHandle = { title: (t) => t("recruitment:form.title") };

const search = z.object({ program: z.string().max(40).optional(), partner: z.uuid().optional() });

export const loader = vendorLoader({ permission: "opportunity.work", search }, async (request) => {
  const { within, search, person } = request;
  const { staff } = await readStaff(request);
  return within(async (tx) => {
    const { programs, program } = await readPrograms(tx, search.program);
    const partner = search.partner ? await findPartner(tx, search.partner) : null;
    return {
      staff,
      countries: countriesIn(person.locale),
      partner: partner && { id: partner.id, name: partner.name },
      programs: programs.map(({ id, name, currency }) => ({ id, name, currency })),
      programId: program.id,
    };
  });
});

const form = z.object({
  partnerId: optionalIdInput,
  name: optionalLineInput(200),
  site: z.string().max(250, "too_long").optional(),
  taxId: z.string().max(60, "too_long").optional(),
  country: z.string().max(2).optional(),
  programId: idInput,
  managerUserId: optionalIdInput,
  expected: optionalLineInput(40),
});

export const action = vendorAction({
  default: intent({
    permission: "opportunity.work",
    form,
    run: ({ within, clock }, typed) => within((tx) => begin(tx, typed, clock)),
    done: ({ id }, { scope }) => redirect(`/v/${scope.vendor.slug}/recruitment/${id}`),
  }),
});

/**
 * Writes the card of a new company when none is chosen, and begins the talks; both or nothing. A new card belongs to who
 * leads the talks, or a colleague could take it away at once.
 */
async function begin(
  tx: TenantTx,
  typed: z.output<typeof form>,
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const program = await findProgram(tx, typed.programId);
  if (!program) return err(domainError("not_found", { noun: "program" }));
  const expectedMinor = typed.expected === null ? null : readTypedAmount(typed.expected, program.currency);
  if (typed.expected !== null && (expectedMinor === null || expectedMinor < 0))
    return err(invalid("expected", problemOfAmount(typed.expected)));
  const partner = await partnerOf(tx, typed, clock);
  if (!partner.ok) return partner;
  const { programId, managerUserId } = typed;
  return openOpportunity(
    tx,
    opportunityInput.parse({ partnerId: partner.value.id, programId, managerUserId, expectedMinor }),
    clock,
  );
}

async function partnerOf(
  tx: TenantTx,
  { partnerId, name, site, taxId, country, managerUserId }: z.output<typeof form>,
  clock: Clock,
): Promise<Result<{ id: string }>> {
  if (partnerId) return { ok: true, value: { id: partnerId } };
  if (name === null) return err(invalid("partnerId", "partner_or_name"));
  const { actor } = tx.scope;
  const leader = managerUserId ?? (actor.kind === "user" ? actor.id : null);
  const card = partnerInput.safeParse({ name, site, taxId, country, managerUserId: leader });
  if (card.success) return createPartner(tx, card.data, clock);
  const fields = card.error.issues.map(({ path, message }) => ({ field: String(path[0]), problem: message }));
  return err(domainError("invalid", { fields }));
}

export default function NewNegotiation(): ReactNode {
  const { t } = useTranslation("recruitment");
  const { base } = useWorkspace();
  const facts = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const state = useFormState();
  const board = `${base}/recruitment${params.get("program") ? `?program=${params.get("program")}` : ""}`;
  return (
    <FormPage
      back={<BackLink href={board}>{t("title")}</BackLink>}
      title={t("form.title")}
      errors={<NegotiationProblems form={state} />}
    >
      <NegotiationForm form={state} {...facts} cancelHref={board} />
    </FormPage>
  );
}
