import type { PlatformDb, TenantTx } from "@tributary/db";
import { findMailbox, type Mailbox } from "@tributary/identity";
import { queueMail } from "@tributary/notifications";
import {
  type Contract,
  contractDeclined,
  contractSent,
  contractSigned,
  findContract,
  findPartner,
} from "@tributary/recruitment";
import { defineHandler } from "../handlers/define-handler.ts";

/** Sends a contract to its signer; nothing when it was sent anew or withdrawn meanwhile. */
export const mailContractToSign = defineHandler({
  name: "recruitment.mail-contract-to-sign",
  event: contractSent,
  run: async ({ tx, payload, eventId }) => {
    const contract = await findContract(tx, payload.contract_id);
    if (contract?.status !== "sent" || contract.linkId !== payload.link_id) return;
    const { signerEmail, expiresAt, linkId, title, partnerName, programName, sentByName } = contract;
    if (!signerEmail || !expiresAt) return;
    await queueMail(tx, {
      template: "contract-to-sign",
      dedupeKey: `contract-to-sign:${eventId}`,
      toAddress: signerEmail,
      locale: contract.locale,
      props: {
        ...{ contractId: contract.id, linkId, title, partnerName, programName },
        senderName: sentByName,
        expiresAt: expiresAt.toISOString(),
      },
    });
  },
});

/** Sends the signed copy to the signer, and tells the vendor's people who work on it. */
export const mailContractSigned = defineHandler({
  name: "recruitment.mail-contract-signed",
  event: contractSigned,
  run: async ({ tx, platform, payload, eventId }) => {
    const contract = await findContract(tx, payload.contract_id);
    if (!contract?.signedAt || !contract.linkId || !contract.signerEmail) return;
    const { title, partnerName, linkId, signedName, signedAt, sha256, code } = contract;
    const props = {
      ...{ contractId: contract.id, linkId, title, partnerName },
      signedName: signedName ?? "",
      signedAt: signedAt.toISOString(),
      code: code ?? "",
      sha256: sha256 ?? "",
    };
    await queueMail(tx, {
      template: "contract-signed",
      dedupeKey: `contract-signed:${eventId}:signer`,
      toAddress: contract.signerEmail,
      locale: contract.locale,
      props: { ...props, audience: "signer" },
    });
    for (const { userId, email, locale } of await peopleOf(tx, platform, contract)) {
      await queueMail(tx, {
        template: "contract-signed",
        dedupeKey: `contract-signed:${eventId}:${userId}`,
        toAddress: email,
        locale,
        props: { ...props, audience: "vendor" },
      });
    }
  },
});

/** Tells the vendor's people who work on it why a signer does not sign. */
export const mailContractDeclined = defineHandler({
  name: "recruitment.mail-contract-declined",
  event: contractDeclined,
  run: async ({ tx, platform, payload, eventId }) => {
    const contract = await findContract(tx, payload.contract_id);
    if (contract?.status !== "declined" || contract.version !== payload.version) return;
    const { id: contractId, title, partnerName, signerName, declineComment } = contract;
    for (const { userId, email, locale } of await peopleOf(tx, platform, contract)) {
      await queueMail(tx, {
        template: "contract-declined",
        dedupeKey: `contract-declined:${eventId}:${userId}`,
        toAddress: email,
        locale,
        props: {
          ...{ contractId, title, partnerName },
          signerName: signerName ?? "",
          comment: declineComment ?? "",
        },
      });
    }
  },
});

/** Who sent the contract, and the partner's manager: one or two people. */
async function peopleOf(
  tx: TenantTx,
  platform: PlatformDb,
  { sentByUserId, partnerId }: Contract,
): Promise<Mailbox[]> {
  const partner = await findPartner(tx, partnerId);
  const ids = new Set([sentByUserId, partner?.managerUserId ?? null].filter((id) => id !== null));
  const found = await Promise.all([...ids].map((id) => findMailbox(platform, id)));
  return found.filter((mailbox) => mailbox !== null);
}
