import type { TenantTx } from "@tributary/db";
import { queueMail } from "@tributary/notifications";
import type { Tools } from "../make-partners.ts";
import type { ApplicationRow } from "./make-applications.ts";
import type { ContractRow } from "./make-contracts.ts";

/** Queues a few mails of what waits, for the worker to write: their links open the pages that applicants and signers see. */
export async function queueJoiningMails(
  tx: TenantTx,
  { vendor }: Tools,
  applications: readonly ApplicationRow[],
  contracts: readonly ContractRow[],
): Promise<void> {
  const programName = vendor.locale === "ru" ? "Партнёрская программа" : "Partner program";
  for (const row of applications) {
    const props = { applicationId: String(row.id), companyName: row.company_name, programName };
    const to = { toAddress: row.email, locale: row.locale };
    const dedupeKey = `demo ${row.id} ${row.status}`;
    if (row.status === "received")
      await queueMail(tx, { ...to, dedupeKey, template: "application-received", props });
    if (row.status === "approved")
      await queueMail(tx, {
        ...{ ...to, dedupeKey, template: "application-approved" },
        props: { ...props, managerName: row.decided_by_name ?? null },
      });
    if (row.status === "rejected")
      await queueMail(tx, {
        ...{ ...to, dedupeKey, template: "application-rejected" },
        props: { ...props, reason: row.reject_reason ?? "" },
      });
  }
  await tellReviewer(tx, vendor.staff, applications[0], programName);
  for (const row of contracts.filter(({ status }) => status === "sent")) {
    await queueMail(tx, {
      ...{ toAddress: row.signer_email ?? "", locale: row.locale, dedupeKey: `demo ${row.id} sent` },
      template: "contract-to-sign",
      props: {
        ...{ contractId: String(row.id), linkId: String(row.link_id), title: row.title, programName },
        partnerName: companyOf(applications, row) ?? row.title,
        senderName: row.sent_by_name ?? null,
        expiresAt: new Date(String(row.expires_at)).toISOString(),
      },
    });
  }
}

async function tellReviewer(
  tx: TenantTx,
  staff: Tools["vendor"]["staff"],
  row: ApplicationRow | undefined,
  programName: string,
): Promise<void> {
  const reviewer = staff.find(({ role }) => role === "manager") ?? staff[0];
  if (!row) return;
  await queueMail(tx, {
    ...{ toAddress: reviewer.email, locale: reviewer.locale, dedupeKey: `demo ${row.id} new` },
    template: "application-new",
    props: {
      ...{ applicationId: String(row.id), companyName: row.company_name, programName },
      ...{ personName: row.person_name, region: row.region ?? null, why: row.why ?? "" },
    },
  });
}

function companyOf(applications: readonly ApplicationRow[], row: ContractRow): string | undefined {
  return applications.find(({ partner_id }) => partner_id === row.partner_id)?.company_name;
}
