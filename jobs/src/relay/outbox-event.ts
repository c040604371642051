/** An event as it waits in the outbox. */
export interface OutboxEvent {
  readonly id: string;
  /** Null for what happens outside any vendor. */
  readonly vendorId: string | null;
  readonly name: string;
  readonly payload: unknown;
}
