import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { throttle } from "@tributary/identity";
import { domainError, err, languageOfText } from "@tributary/kernel";
import {
  acceptContract,
  acceptInput,
  type Contract,
  declineContract,
  declineInput,
  findContractByLink,
  isSignable,
  readTerms,
} from "@tributary/recruitment";
import { FormPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../../components/title.ts";
import { answerForm } from "../../../http/form-action.ts";
import { chosenFrom } from "../../../http/intents.ts";
import { type LinkRequest, linkAction, linkLoader } from "../../../http/link-route.ts";
import { refuse } from "../../../http/refuse.ts";
import { BrokenLink } from "../join/broken-link.tsx";
import { VendorFrame } from "../join/vendor-frame.tsx";
import { ContractDocument } from "./contract-document.tsx";
import { ContractState } from "./contract-state.tsx";
import { SignForms } from "./sign-forms.tsx";

export const handle: RouteHandle = { title: (t) => t("join:contract.title") };

/** A contract for whoever has the link of its mail. Looking changes nothing: mail scanners look, too. */
export const loader = linkLoader({ purpose: "contract" }, async ({ link, scope, within, clock }) => {
  const { name: vendorName, accentHue, timeZone } = scope.vendor;
  const contract = await within((tx) => findContractByLink(tx, link.id));
  const vendor = { vendorName, accentHue, timeZone };
  if (!contract) return data({ ...vendor, shown: null }, { status: 410 });
  return data({ ...vendor, shown: shownOf(contract, clock.now()) });
});

/** How a contract stands for its signer. */
export type SignerState = "signable" | "signed" | "declined" | "expired";

function shownOf(contract: Contract, now: Date) {
  const { status } = contract;
  const state: SignerState =
    status === "signed" || status === "declined"
      ? status
      : isSignable(contract, now)
        ? "signable"
        : "expired";
  return {
    state,
    title: contract.title,
    partnerName: contract.partnerName,
    terms: readTerms(contract.body),
    language: languageOfText(contract.body),
    sha256: contract.sha256 ?? "",
    revision: contract.revision,
    signerName: contract.signerName,
    signerEmail: contract.signerEmail,
    expiresAt: contract.expiresAt,
    declinedAt: contract.declinedAt,
    declineComment: contract.declineComment,
    signedAt: contract.signedAt,
    signedName: contract.signedName,
    signedIp: contract.signedIp,
    signedUserAgent: contract.signedUserAgent,
    code: status === "signed" ? contract.code : null,
  };
}

const deeds = {
  accept: (request: LinkRequest, formData: FormData) =>
    answer(request, formData, acceptInput, (tx, form) =>
      acceptContract(
        tx,
        { linkId: request.link.id, ...form },
        {
          ip: request.context.ip,
          userAgent: request.request.headers.get("user-agent")?.slice(0, 400) ?? null,
        },
        request.clock,
      ),
    ),
  decline: (request: LinkRequest, formData: FormData) =>
    answer(request, formData, declineInput, (tx, form) =>
      declineContract(tx, { linkId: request.link.id, ...form }, request.clock),
    ),
};

/** Only a posted form accepts or declines, once; tries are counted, so that names are not tried out. */
export const action = linkAction({ purpose: "contract" }, async (request, formData) => {
  const deed = chosenFrom(deeds, formData);
  if (!deed) refuse(domainError("not_found", { noun: "intent" }), request.requestId);
  return deed(request, formData);
});

async function answer<Form extends typeof acceptInput | typeof declineInput>(
  { context, link, within, request }: LinkRequest,
  formData: FormData,
  form: Form,
  run: (
    tx: Parameters<Parameters<LinkRequest["within"]>[0]>[0],
    form: Form["_output"],
  ) => ReturnType<typeof acceptContract>,
): Promise<Response | object> {
  return answerForm(
    formData,
    form,
    async (input) => {
      const counted = await throttle(context.runtime.database, "sign_contract", {
        subject: link.id,
        ip: context.ip,
      });
      return counted.ok ? within((tx) => run(tx, input as Form["_output"])) : err(counted.error);
    },
    () => redirect(new URL(request.url).pathname.replace(/\.data$/, "")),
  );
}

export default function ContractPage(): ReactNode {
  const { t } = useTranslation("join");
  const { vendorName, shown } = useLoaderData<typeof loader>();
  if (!shown) {
    return (
      <VendorFrame vendorName={vendorName} width="narrow">
        <FormPage title={t("contract.replacedTitle")}>
          {t("contract.replaced", { vendor: vendorName })}
        </FormPage>
      </VendorFrame>
    );
  }
  return (
    <VendorFrame vendorName={vendorName}>
      <ContractState />
      <ContractDocument />
      {shown.state === "signable" ? <SignForms /> : null}
    </VendorFrame>
  );
}

export function ErrorBoundary(): ReactNode {
  return <BrokenLink />;
}
