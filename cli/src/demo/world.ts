import type { Company } from "./names/companies.ts";

/** An employee of a demo partner. */
export interface Member {
  readonly id: string;
  readonly partnerId: string;
  readonly name: string;
  readonly email: string;
  readonly level: "rep" | "group_head" | "department_head";
  readonly groupId: string | null;
  /** How much of the partner's business is theirs. */
  readonly weight: number;
}

/** A demo partner. */
export interface Partner {
  readonly id: string;
  readonly company: Company;
  readonly site: string;
  readonly managerId: string;
  readonly code: string;
  /** How much of the vendor's business is theirs. */
  readonly weight: number;
  /** How large their deals are beside others', 1 being usual. */
  readonly dealSize: number;
  /** The first and the last day of their activity, as places in the calendar. */
  readonly joined: number;
  readonly left: number;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly Member[];
}

/** A company that a partner has brought. */
export interface Client {
  readonly id: string;
  readonly company: Company;
  readonly at: Date;
}

/** A sale of the demo. */
export interface Sale {
  readonly id: string;
  readonly partner: Partner;
  readonly member: Member | null;
  readonly client: Client;
  readonly productId: string;
  readonly leadId: string | null;
  readonly kind: "first" | "repeat" | "renewal";
  readonly amountMinor: number;
  readonly at: Date;
  /** When it was taken back. */
  readonly refund: { readonly id: string; readonly at: Date } | null;
}

/** A lead of the demo, where it stands and when it got there. */
export interface Lead {
  readonly id: string;
  readonly partner: Partner;
  readonly member: Member;
  readonly company: Company;
  readonly clientId: string | null;
  readonly productId: string;
  readonly contactName: string;
  readonly need: string;
  readonly agreed: string;
  readonly status: "submitted" | "accepted" | "declined" | "won" | "lost";
  readonly submittedAt: Date;
  readonly acceptedAt: Date | null;
  readonly closedAt: Date | null;
  readonly amountMinor: number | null;
  readonly refusal: {
    readonly code: "no_budget" | "duplicate" | "not_a_fit" | "competitor" | "no_contact";
    readonly comment: string;
  } | null;
}

/** Everything that happened. */
export interface History {
  readonly clients: Client[];
  readonly leads: Lead[];
  readonly sales: Sale[];
}
