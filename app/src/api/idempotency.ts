import { createHash } from "node:crypto";
import type { TenantTx } from "@tributary/db";
import { domainError, err, ok, type Result } from "@tributary/kernel";

/** The answer to a write, as it is kept for a retry. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The key of a write and what it was sent with. */
export interface WriteKey {
  readonly apiKeyId: string;
  readonly key: string;
  readonly requestHash: string;
}

/** What tells two requests with one key apart: the route and the content. */
export function hashRequest(method: string, path: string, body: unknown): string {
  return createHash("sha256")
    .update(`${method} ${path}\n${JSON.stringify(body)}`)
    .digest("base64url");
}

/**
 * Runs a write once for its key. Key, effect and answer are stored in one transaction, so a retry after any cut gets
 * either the first answer or a first run. Of two at once the later waits for the earlier. A failed write stores
 * nothing. The same key with other content: `idempotency_mismatch`. Keys are kept for a day.
 */
export async function onceFor(
  tx: TenantTx,
  write: WriteKey,
  run: () => Promise<Result<KeptAnswer>>,
): Promise<Result<KeptAnswer>> {
  const row = { api_key_id: write.apiKeyId, key: write.key, request_hash: write.requestHash };
  const inserted = await tx
    .insertInto("platform.idempotency_keys")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("key")
    .executeTakeFirst();
  if (!inserted) return replay(tx, write);
  const answer = await run();
  if (!answer.ok) return answer;
  await tx
    .updateTable("platform.idempotency_keys")
    .set({ status: answer.value.status, body: JSON.stringify(answer.value.body) })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("api_key_id", "=", write.apiKeyId)
    .where("key", "=", write.key)
    .execute();
  return answer;
}

async function replay(tx: TenantTx, write: WriteKey): Promise<Result<KeptAnswer>> {
  const kept = await tx
    .selectFrom("platform.idempotency_keys")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("api_key_id", "=", write.apiKeyId)
    .where("key", "=", write.key)
    .select(["request_hash", "status", "body"])
    .executeTakeFirst();
  if (!kept || kept.status === null) return err(domainError("conflict", { noun: "request" }));
  if (kept.request_hash !== write.requestHash) return err(domainError("idempotency_mismatch", {}));
  return ok({ status: kept.status, body: kept.body });
}
