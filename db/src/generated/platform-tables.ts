// Generated from the database by `pnpm --filter @tributary/db codegen`. Do not edit.
import type { ColumnType, Generated } from "kysely";

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type DefaultTimestamp = ColumnType<Date, Date | string | undefined, Date | string>;
/** Read as a value, written as JSON text. */
type Json = ColumnType<unknown, string, string>;

interface IdentityApiKeys {
  id: string;
  vendor_id: string;
  name: string;
  role: "director" | "manager" | "editor" | "analyst";
  scopes: string[];
  hash: string;
  hint: string;
  created_by: string | null;
  created_at: DefaultTimestamp;
  expires_at: Timestamp | null;
  last_used_on: string | null;
  revoked_at: Timestamp | null;
}

interface IdentityInvitations {
  id: string;
  vendor_id: string;
  kind: "staff" | "member";
  email: string;
  name: Generated<string>;
  role: "director" | "manager" | "editor" | "analyst" | null;
  partner_id: string | null;
  member_id: string | null;
  level: "rep" | "group_head" | "department_head" | null;
  locale: "en" | "ru";
  invited_by: string | null;
  created_at: DefaultTimestamp;
  expires_at: Timestamp;
  accepted_at: Timestamp | null;
  revoked_at: Timestamp | null;
}

interface IdentityPartnerMemberships {
  vendor_id: string;
  user_id: string;
  partner_id: string;
  member_id: string;
  level: "rep" | "group_head" | "department_head";
  created_at: DefaultTimestamp;
  disabled_at: Timestamp | null;
}

interface IdentityPasswordResets {
  id: string;
  user_id: string;
  created_at: DefaultTimestamp;
  expires_at: Timestamp;
}

interface IdentitySessions {
  id: string;
  user_id: string;
  created_at: DefaultTimestamp;
  expires_at: Timestamp;
  ends_at: Timestamp;
}

interface IdentitySignInDelays {
  key: string;
  tries: number;
  last_try_at: Timestamp;
  free_at: Timestamp;
}

interface IdentitySignUps {
  id: string;
  email: string;
  person_name: string;
  slug: string;
  name: string;
  currency: string;
  time_zone: string;
  locale: "en" | "ru";
  asked_at: Timestamp;
  expires_at: Timestamp;
}

interface IdentityUsers {
  id: string;
  email: string;
  name: string;
  password_hash: string | null;
  locale: Generated<"en" | "ru">;
  time_zone: Generated<string>;
  theme: Generated<"system" | "light" | "dark">;
  created_at: DefaultTimestamp;
  disabled_at: Timestamp | null;
}

interface IdentityVendorMemberships {
  vendor_id: string;
  user_id: string;
  role: "director" | "manager" | "editor" | "analyst";
  created_at: DefaultTimestamp;
  disabled_at: Timestamp | null;
}

interface PlatformFileArrivals {
  store_key: string;
  arrived_at: DefaultTimestamp;
}

interface PlatformHandledEvents {
  handler: string;
  event_id: string;
  handled_at: DefaultTimestamp;
}

interface PlatformInstallationFacts {
  name: string;
  value: Json;
  at: DefaultTimestamp;
}

interface PlatformMailNotices {
  id: string;
  received_at: DefaultTimestamp;
}

interface PlatformMailSuppressions {
  address: string;
  reason: "bounced" | "complained";
  created_at: DefaultTimestamp;
}

interface PlatformMails {
  id: string;
  vendor_id: string | null;
  dedupe_key: string;
  template: string;
  locale: "en" | "ru";
  to_address: string;
  props: Json;
  status: Generated<"queued" | "sending" | "sent" | "failed" | "review" | "suppressed">;
  attempts: Generated<number>;
  not_before: DefaultTimestamp;
  claimed_at: Timestamp | null;
  first_attempt_at: Timestamp | null;
  subject: string | null;
  html: string | null;
  body_text: string | null;
  provider_id: string | null;
  error_code: string | null;
  created_at: DefaultTimestamp;
  sent_at: Timestamp | null;
  round: Generated<number>;
}

interface PlatformOutbox {
  id: string;
  vendor_id: string | null;
  name: string;
  payload: Json;
  created_at: DefaultTimestamp;
  dispatched_at: Timestamp | null;
  handlers: Generated<string[]>;
}

interface PlatformPublicCodes {
  code: string;
  purpose: string;
  vendor_id: string;
  row_id: string;
  created_at: DefaultTimestamp;
}

interface PlatformRateLimits {
  key: string;
  points: Generated<number>;
  expire: number | null;
}

interface PlatformTenantTables {
  table_name: string;
  visibility: "vendor" | "partner" | "shared";
}

interface PlatformVendors {
  id: string;
  slug: string;
  name: string;
  currency: string;
  time_zone: string;
  locale: "en" | "ru";
  accent_hue: Generated<number>;
  created_at: DefaultTimestamp;
}

/** Tables that belong to no vendor. */
export interface PlatformTables {
  "identity.api_keys": IdentityApiKeys;
  "identity.invitations": IdentityInvitations;
  "identity.partner_memberships": IdentityPartnerMemberships;
  "identity.password_resets": IdentityPasswordResets;
  "identity.sessions": IdentitySessions;
  "identity.sign_in_delays": IdentitySignInDelays;
  "identity.sign_ups": IdentitySignUps;
  "identity.users": IdentityUsers;
  "identity.vendor_memberships": IdentityVendorMemberships;
  "platform.file_arrivals": PlatformFileArrivals;
  "platform.handled_events": PlatformHandledEvents;
  "platform.installation_facts": PlatformInstallationFacts;
  "platform.mail_notices": PlatformMailNotices;
  "platform.mail_suppressions": PlatformMailSuppressions;
  "platform.mails": PlatformMails;
  "platform.outbox": PlatformOutbox;
  "platform.public_codes": PlatformPublicCodes;
  "platform.rate_limits": PlatformRateLimits;
  "platform.tenant_tables": PlatformTenantTables;
  "platform.vendors": PlatformVendors;
}
