// Generated from the database by `pnpm --filter @tributary/db codegen`. Do not edit.
import type { ColumnType, Generated } from "kysely";

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type DefaultTimestamp = ColumnType<Date, Date | string | undefined, Date | string>;
/** Read as a value, written as JSON text. */
type Json = ColumnType<unknown, string, string>;
type DefaultJson = ColumnType<unknown, string | undefined, string>;

interface AnalyticsPartnerDays {
  vendor_id: ColumnType<string, never, never>;
  partner_id: string;
  day: string;
  leads_submitted: Generated<number>;
  leads_accepted: Generated<number>;
  leads_won: Generated<number>;
  deals: Generated<number>;
  sales: Generated<number>;
  refunds: Generated<number>;
  revenue_minor: Generated<number>;
  margin_minor: Generated<number>;
}

interface BonusesLedger {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  member_id: string;
  program_id: string;
  sale_id: string;
  kind: "accrual" | "reversal";
  debit_account: "bonus_expense" | "owed_to_member";
  credit_account: "bonus_expense" | "owed_to_member";
  amount_minor: number;
  currency: string;
  rate_basis_points: number;
  base_minor: number;
  rule_id: string;
  reverses_id: string | null;
  at: Timestamp;
}

interface BonusesRules {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  program_id: string;
  beneficiary: Generated<string>;
  rate_basis_points: number;
  valid_from: string;
  created_at: DefaultTimestamp;
}

interface IntegrationsImports {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  kind: "partners" | "clients" | "products" | "sales";
  file_id: string;
  file_name: string;
  status: "uploaded" | "checking" | "checked" | "queued" | "running" | "done" | "failed" | "cancelled";
  reading: DefaultJson;
  mapping: DefaultJson;
  stage_words: DefaultJson;
  preview: Json | null;
  rows_read: Generated<number>;
  rows_imported: Generated<number>;
  rows_unchanged: Generated<number>;
  rows_rejected: Generated<number>;
  last_row: Generated<number>;
  outcome: DefaultJson;
  bytes_total: Generated<number>;
  bytes_read: Generated<number>;
  error_code: string | null;
  error_row: number | null;
  created_by: string | null;
  created_at: DefaultTimestamp;
  started_at: Timestamp | null;
  finished_at: Timestamp | null;
}

interface IntegrationsRejectedRows {
  vendor_id: ColumnType<string, never, never>;
  import_id: string;
  row_number: number;
  cells: Json;
  problems: Json;
}

interface LeaderboardsBoards {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  program_id: string;
  metric: "accepted_leads" | "bonuses";
  created_at: DefaultTimestamp;
}

interface LeaderboardsScores {
  vendor_id: ColumnType<string, never, never>;
  board_id: string;
  period: string;
  member_id: string;
  member_name: string;
  partner_name: string;
  value: number;
  reached_at: Timestamp;
}

interface LeadsClients {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  name: string;
  name_key: string;
  tax_id: string | null;
  industry: string | null;
  region: string | null;
  activity_code: string | null;
  legal_form: string | null;
  employees: number | null;
  site: string | null;
  external_id: string | null;
  source_hash: string | null;
  created_at: DefaultTimestamp;
}

interface LeadsLeadMoves {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  lead_id: string;
  from_status: "submitted" | "accepted" | "declined" | "won" | "lost" | null;
  to_status: "submitted" | "accepted" | "declined" | "won" | "lost";
  actor_kind: "user" | "member" | "api_key" | "job";
  actor_id: string | null;
  actor_name: string;
  reason_code: "no_budget" | "duplicate" | "not_a_fit" | "competitor" | "no_contact" | "other" | null;
  reason_comment: string | null;
  amount_minor: number | null;
  at: Timestamp;
}

interface LeadsLeads {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  program_id: string;
  member_id: string | null;
  member_name: string | null;
  client_id: string | null;
  client_name: string;
  client_name_key: Generated<string>;
  client_tax_id: string | null;
  contact_name: string | null;
  contact_phone: string | null;
  contact_email: string | null;
  product_id: string | null;
  need: Generated<string>;
  agreed: Generated<string>;
  status: "submitted" | "accepted" | "declined" | "won" | "lost";
  reason_code: "no_budget" | "duplicate" | "not_a_fit" | "competitor" | "no_contact" | "other" | null;
  reason_comment: string | null;
  amount_minor: number | null;
  currency: string;
  version: Generated<number>;
  external_id: string | null;
  source_hash: string | null;
  source: "portal" | "api" | "import" | "vendor";
  submitted_at: Timestamp;
  accepted_at: Timestamp | null;
  closed_at: Timestamp | null;
  day_known: Generated<boolean>;
}

interface LeadsSales {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  member_id: string | null;
  client_id: string;
  product_id: string | null;
  lead_id: string | null;
  program_id: string | null;
  refund_of_id: string | null;
  kind: "first" | "repeat" | "renewal" | "refund";
  amount_minor: number;
  currency: string;
  margin_minor: number | null;
  sold_on: string;
  external_id: string | null;
  source_hash: string | null;
  created_at: DefaultTimestamp;
}

interface LearningAnswers {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  member_id: string;
  course_id: string;
  attempt_id: string;
  question_id: string;
  question_version_id: string;
  chosen: Generated<string[]>;
  is_right: boolean;
  first_try: boolean;
  answered_at: Timestamp;
}

interface LearningAttempts {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  member_id: string;
  course_id: string;
  number: number;
  course_version_id: string;
  started_at: Timestamp;
  finished_at: Timestamp | null;
  right_count: number | null;
  question_count: number | null;
  score_percent: number | null;
  passed: boolean | null;
}

interface LearningCertificates {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  member_id: string;
  course_id: string;
  completion_id: string;
  code: string;
  holder_name: string;
  course_title: string;
  issued_at: Timestamp;
  revoked_at: Timestamp | null;
}

interface LearningCompletions {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  member_id: string;
  course_id: string;
  course_version_id: string;
  right_count: number;
  question_count: number;
  score_percent: number;
  completed_at: Timestamp;
}

interface LearningCourseDays {
  vendor_id: ColumnType<string, never, never>;
  course_id: string;
  day: string;
  assigned: number;
  started: number;
  completed: number;
  failed: number;
}

interface LearningCourseEnrolments {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  member_id: string;
  course_id: string;
  source: "grant" | "opened";
  assigned_at: Timestamp;
  due_at: Timestamp | null;
  started_at: Timestamp | null;
  last_lesson_id: string | null;
  last_seen_at: Timestamp | null;
  extra_attempts: Generated<number>;
}

interface LearningCourseVersions {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  course_id: string;
  number: number;
  title: string;
  summary: Generated<string>;
  passing_percent: number;
  attempt_limit: number | null;
  outline: Json;
  note: Generated<string>;
  published_by_name: string;
  published_at: Timestamp;
}

interface LearningCourses {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  title: string;
  summary: Generated<string>;
  passing_percent: Generated<number>;
  attempt_limit: number | null;
  version: Generated<number>;
  published_version_id: string | null;
  changed_at: DefaultTimestamp;
  created_at: DefaultTimestamp;
  archived_at: Timestamp | null;
  published_draft: number | null;
}

interface LearningGrants {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  course_id: string;
  program_id: string;
  levels: Generated<string[]>;
  required: Generated<boolean>;
  due_days: number | null;
  gates_leads: Generated<boolean>;
  created_at: DefaultTimestamp;
  revoked_at: Timestamp | null;
}

interface LearningLessonDays {
  vendor_id: ColumnType<string, never, never>;
  course_id: string;
  lesson_id: string;
  day: string;
  opened: number;
  done: number;
}

interface LearningLessonVersions {
  vendor_id: ColumnType<string, never, never>;
  course_version_id: string;
  lesson_id: string;
  course_id: string;
  content: Json;
}

interface LearningLessonVisits {
  vendor_id: ColumnType<string, never, never>;
  partner_id: string;
  member_id: string;
  course_id: string;
  lesson_id: string;
  place: Generated<number>;
  opened_at: Timestamp;
  done_at: Timestamp | null;
}

interface LearningLessons {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  course_id: string;
  module_id: string;
  title: string;
  position: number;
  content: DefaultJson;
  version: Generated<number>;
  changed_at: DefaultTimestamp;
  changed_by_name: Generated<string>;
  deleted_at: Timestamp | null;
}

interface LearningModules {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  course_id: string;
  title: string;
  position: number;
  deleted_at: Timestamp | null;
}

interface LearningQuestionDays {
  vendor_id: ColumnType<string, never, never>;
  course_id: string;
  question_id: string;
  day: string;
  first_answers: number;
  first_wrong: number;
}

interface LearningQuestionVersions {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  course_id: string;
  question_id: string;
  number: number;
  kind: "single" | "multiple";
  prompt: string;
  options: Json;
  explanation: Generated<string>;
  created_at: Timestamp;
}

interface LearningQuestions {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  course_id: string;
  lesson_id: string;
  created_at: DefaultTimestamp;
  retired_at: Timestamp | null;
}

interface LearningVersionFiles {
  vendor_id: ColumnType<string, never, never>;
  course_version_id: string;
  course_id: string;
  file_id: string;
}

interface LibraryAudiences {
  vendor_id: ColumnType<string, never, never>;
  item_id: string;
  program_id: string;
}

interface LibraryDraftWords {
  vendor_id: ColumnType<string, never, never>;
  lexeme: string;
  item_id: string;
  weight: number;
}

interface LibraryDrafts {
  vendor_id: ColumnType<string, never, never>;
  item_id: string;
  title: string;
  summary: Generated<string>;
  content: Json;
  saved_at: Timestamp;
  saved_by_name: Generated<string>;
}

interface LibraryItems {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  kind: "case" | "price_list" | "bonus_terms" | "recording" | "presentation" | "call_recording" | "template" | "lead_rules" | "playbook" | "live_board";
  niche: Generated<string>;
  levels: Generated<string[]>;
  all_programs: Generated<boolean>;
  published_version_id: string | null;
  published_at: Timestamp | null;
  version: Generated<number>;
  changed_at: Timestamp;
  created_at: Timestamp;
  archived_at: Timestamp | null;
}

interface LibraryVersionFiles {
  vendor_id: ColumnType<string, never, never>;
  file_id: string;
  version_id: string;
}

interface LibraryVersions {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  item_id: string;
  number: number;
  title: string;
  summary: Generated<string>;
  content: Json;
  note: Generated<string>;
  published_by: string | null;
  published_by_name: Generated<string>;
  published_at: Timestamp;
}

interface LibraryViews {
  vendor_id: ColumnType<string, never, never>;
  partner_id: string;
  member_id: string;
  item_id: string;
  number: number;
  times: Generated<number>;
  first_at: Timestamp;
  last_at: Timestamp;
}

interface LibraryVisits {
  vendor_id: ColumnType<string, never, never>;
  partner_id: string;
  member_id: string;
  seen_at: Timestamp;
  before_at: Timestamp;
}

interface LibraryWords {
  vendor_id: ColumnType<string, never, never>;
  lexeme: string;
  item_id: string;
  weight: number;
}

interface PlatformAuditLog {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  at: DefaultTimestamp;
  actor_kind: "user" | "member" | "api_key" | "job" | "public";
  actor_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string | null;
  details: DefaultJson;
}

interface PlatformFiles {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  store_key: string;
  name: string;
  content_type: string;
  bytes: number;
  sha256: string;
  created_by: string | null;
  created_at: DefaultTimestamp;
  purpose: Generated<"import" | "image" | "document" | "audio" | "video">;
  unheld_since: Timestamp | null;
  shared: Generated<boolean>;
}

interface PlatformIdempotencyKeys {
  vendor_id: ColumnType<string, never, never>;
  api_key_id: string;
  key: string;
  request_hash: string;
  status: number | null;
  body: Json | null;
  created_at: DefaultTimestamp;
}

interface PlatformSavedViews {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  user_id: string;
  list: "leads" | "partners" | "sales" | "clients" | "recruitment";
  name: string;
  search: string;
  is_default: Generated<boolean>;
  is_shared: Generated<boolean>;
  created_at: DefaultTimestamp;
}

interface ProgramsConsentTexts {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  program_id: string;
  locale: "en" | "ru";
  version: number;
  body: string;
  created_at: DefaultTimestamp;
}

interface ProgramsProducts {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  name: string;
  name_key: string;
  series: string | null;
  price_minor: number | null;
  currency: string;
  external_id: string | null;
  source_hash: string | null;
  created_at: DefaultTimestamp;
  archived_at: Timestamp | null;
}

interface ProgramsProgramProducts {
  vendor_id: ColumnType<string, never, never>;
  program_id: string;
  product_id: string;
}

interface ProgramsPrograms {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  slug: string;
  name: string;
  kind: "referral" | "reseller" | "agency";
  currency: string;
  time_zone: string;
  created_at: DefaultTimestamp;
  archived_at: Timestamp | null;
  release_after_days: Generated<number>;
}

interface ProgramsPublicPages {
  vendor_id: ColumnType<string, never, never>;
  program_id: string;
  open: Generated<boolean>;
  contact_name: string | null;
  contact_email: string | null;
  contact_phone: string | null;
  updated_at: DefaultTimestamp;
}

interface ProgramsPublicTexts {
  vendor_id: ColumnType<string, never, never>;
  program_id: string;
  locale: "en" | "ru";
  headline: Generated<string>;
  summary: Generated<string>;
  audience: Generated<string>;
  benefits: Generated<string>;
  steps: Generated<string>;
}

interface ProgramsStages {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  program_id: string;
  name: string;
  position: number;
  stale_after_days: number | null;
  required_fields: Generated<string[]>;
  created_at: DefaultTimestamp;
}

interface RecirculationAnswers {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  member_id: string;
  partner_id: string;
  item_id: string;
  program_id: string;
  course_id: string | null;
  source: "mail" | "quiz";
  delivery_item_id: string | null;
  variant_id: string | null;
  chosen: Generated<number[]>;
  is_right: boolean;
  day: string;
  days_since: number | null;
  expected: number | null;
  at: Timestamp;
}

interface RecirculationClickEvents {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  delivery_item_id: string;
  partner_id: string;
  at: Timestamp;
  method: "GET" | "HEAD" | "POST";
  chosen: number | null;
  verdict: "person" | "program" | "unknown";
}

interface RecirculationDeliveries {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  member_id: string;
  partner_id: string;
  program_id: string;
  slot: string;
  kind: "questions" | "last_notice";
  planned_at: Timestamp;
  expires_at: Timestamp;
  answered_at: Timestamp | null;
}

interface RecirculationDeliveryItems {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  delivery_id: string;
  item_id: string;
  variant_id: string;
  member_id: string;
  partner_id: string;
  position: number;
  option_order: Generated<number[]>;
}

interface RecirculationHoldouts {
  vendor_id: ColumnType<string, never, never>;
  member_id: string;
  item_id: string;
  partner_id: string;
  until: Timestamp;
}

interface RecirculationItemDays {
  vendor_id: ColumnType<string, never, never>;
  item_id: string;
  day: string;
  asked: number;
  answered: number;
  rights: number;
}

interface RecirculationItemVariants {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  item_id: string;
  position: number;
  kind: "single" | "multiple";
  prompt: string;
  options: Json;
  created_at: DefaultTimestamp;
  closed_at: Timestamp | null;
}

interface RecirculationKnowledgeItems {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  program_id: string;
  fact: string;
  fact_key: string;
  explanation: Generated<string>;
  source_kind: Generated<"none" | "lesson" | "course" | "library" | "link">;
  source_id: string | null;
  source_title: string | null;
  source_url: string | null;
  course_id: string | null;
  course_title: string | null;
  question_id: string | null;
  version: Generated<number>;
  created_at: DefaultTimestamp;
  archived_at: Timestamp | null;
}

interface RecirculationMemories {
  vendor_id: ColumnType<string, never, never>;
  member_id: string;
  item_id: string;
  partner_id: string;
  program_id: string;
  status: "waiting" | "active" | "retired" | "suspended";
  due_at: Timestamp;
  stability: number | null;
  difficulty: number | null;
  answered_at: Timestamp | null;
  answers: Generated<number>;
  rights: Generated<number>;
  streak: Generated<number>;
  shown: Generated<number>;
  scheduler: Generated<number>;
  created_at: DefaultTimestamp;
}

interface RecirculationPartnerDays {
  vendor_id: ColumnType<string, never, never>;
  partner_id: string;
  day: string;
  asked: number;
  answered: number;
  rights: number;
}

interface RecirculationPreferences {
  vendor_id: ColumnType<string, never, never>;
  member_id: string;
  partner_id: string;
  pace: Generated<"normal" | "weekly">;
  paused_until: Timestamp | null;
  stopped_at: Timestamp | null;
  stopped_by: "person" | "silence" | null;
  unanswered: Generated<number>;
  last_slot: string | null;
  last_mail_at: Timestamp | null;
  next_at: DefaultTimestamp;
}

interface RecirculationPrograms {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  name: string;
  partner_program_id: string | null;
  levels: Generated<string[]>;
  course_id: string | null;
  desired_retention: Generated<number>;
  maximum_interval_days: Generated<number>;
  mails_a_week: Generated<number>;
  questions_a_mail: Generated<number>;
  active_items: Generated<number>;
  days: Generated<number[]>;
  from_hour: Generated<number>;
  to_hour: Generated<number>;
  holdout_percent: Generated<number>;
  version: Generated<number>;
  paused_at: Timestamp | null;
  released_at: Timestamp | null;
  created_at: DefaultTimestamp;
}

interface RecirculationRecallDays {
  vendor_id: ColumnType<string, never, never>;
  day: string;
  gap: number;
  band: number;
  held: boolean;
  answers: number;
  rights: number;
  expected: Generated<number>;
}

interface RecruitmentActivities {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  opportunity_id: string | null;
  kind: "call" | "meeting" | "mail" | "note" | "task";
  body: string;
  author_user_id: string | null;
  author_name: string;
  assignee_user_id: string | null;
  due_at: Timestamp | null;
  done_at: Timestamp | null;
  version: Generated<number>;
  created_at: DefaultTimestamp;
  deleted_at: Timestamp | null;
  due_all_day: Generated<boolean>;
}

interface RecruitmentApplications {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  form_key: string;
  program_id: string;
  status: Generated<"received" | "approved" | "rejected" | "repeat">;
  repeat_of_id: string | null;
  version: Generated<number>;
  company_name: string;
  company_name_key: string;
  country: string;
  tax_id: string;
  site: string | null;
  site_domain: string | null;
  activity: string | null;
  region: string | null;
  size_band: "1-10" | "11-50" | "51-250" | "251+" | null;
  person_name: string;
  email: string;
  phone: string | null;
  why: Generated<string>;
  locale: "en" | "ru";
  consent_text_id: string;
  consented_at: Timestamp;
  consent_ip: string;
  consent_user_agent: string | null;
  source: Generated<string>;
  submitted_at: DefaultTimestamp;
  reviewer_user_id: string | null;
  reviewer_name: string | null;
  reviewing_at: Timestamp | null;
  decided_at: Timestamp | null;
  decided_by_user_id: string | null;
  decided_by_name: string | null;
  reject_reason: string | null;
  partner_id: string | null;
  opportunity_id: string | null;
}

interface RecruitmentAssignments {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  user_id: string | null;
  from_user_id: string | null;
  reason: "created" | "assigned" | "claimed" | "released" | "given_up";
  actor_kind: "user" | "api_key" | "job" | "public";
  actor_id: string | null;
  actor_name: string;
  at: Timestamp;
}

interface RecruitmentContacts {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  name: string;
  job_title: string | null;
  email: string | null;
  phone: string | null;
  note: Generated<string>;
  created_at: DefaultTimestamp;
}

interface RecruitmentContractTemplateVersions {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  template_id: string;
  version: number;
  body: string;
  author_name: string;
  created_at: DefaultTimestamp;
}

interface RecruitmentContractTemplates {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  program_id: string;
  name: string;
  created_at: DefaultTimestamp;
  archived_at: Timestamp | null;
}

interface RecruitmentContracts {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  program_id: string;
  opportunity_id: string | null;
  template_version_id: string;
  status: Generated<"draft" | "sent" | "signed" | "declined" | "void">;
  version: Generated<number>;
  revision: Generated<number>;
  title: string;
  body: string;
  body_sha256: string | null;
  locale: "en" | "ru";
  signer_name: string | null;
  signer_email: string | null;
  link_id: string | null;
  sent_at: Timestamp | null;
  sent_by_user_id: string | null;
  sent_by_name: string | null;
  expires_at: Timestamp | null;
  signed_at: Timestamp | null;
  signed_name: string | null;
  signed_ip: string | null;
  signed_user_agent: string | null;
  declined_at: Timestamp | null;
  decline_comment: string | null;
  created_by_name: string;
  created_at: DefaultTimestamp;
}

interface RecruitmentEnrollments {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  program_id: string;
  code: string;
  enrolled_at: DefaultTimestamp;
  ended_at: Timestamp | null;
}

interface RecruitmentFunnelCounts {
  vendor_id: ColumnType<string, never, never>;
  program_id: string;
  month: string;
  manager_id: string;
  measure: "opened" | "furthest" | "stayed" | "signed" | "refused";
  subject_id: string;
  days: Generated<number>;
  n: number;
}

interface RecruitmentGroups {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  name: string;
  created_at: DefaultTimestamp;
}

interface RecruitmentMembers {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  group_id: string | null;
  user_id: string | null;
  name: string;
  name_key: string;
  email: string | null;
  level: Generated<"rep" | "group_head" | "department_head">;
  created_at: DefaultTimestamp;
  disabled_at: Timestamp | null;
}

interface RecruitmentOpportunities {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: string;
  program_id: string;
  stage_id: string;
  status: Generated<"open" | "signed" | "refused">;
  manager_user_id: string | null;
  expected_minor: number | null;
  version: Generated<number>;
  source: Generated<"manager" | "application" | "import">;
  refusal_reason_id: string | null;
  refusal_comment: string | null;
  opened_at: DefaultTimestamp;
  stage_entered_at: DefaultTimestamp;
  closed_at: Timestamp | null;
}

interface RecruitmentPartners {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  partner_id: ColumnType<string, never, never>;
  name: string;
  name_key: string;
  country: Generated<string>;
  tax_id: string | null;
  site: string | null;
  region: string | null;
  activity_code: string | null;
  legal_form: string | null;
  size_band: "1-10" | "11-50" | "51-250" | "251+" | null;
  email: string | null;
  phone: string | null;
  manager_user_id: string | null;
  external_id: string | null;
  source_hash: string | null;
  created_at: DefaultTimestamp;
  archived_at: Timestamp | null;
  site_domain: string | null;
  tags: Generated<string[]>;
  last_activity_at: Timestamp | null;
  assigned_at: DefaultTimestamp;
}

interface RecruitmentRefusalReasons {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  name: string;
  position: number;
  archived_at: Timestamp | null;
}

interface RecruitmentReleaseWarnings {
  vendor_id: ColumnType<string, never, never>;
  partner_id: string;
  user_id: string;
  counted_on: string;
  days_left: number;
  release_on: string;
  at: Timestamp;
}

interface RecruitmentStageMoves {
  vendor_id: ColumnType<string, never, never>;
  id: string;
  opportunity_id: string;
  program_id: string;
  from_stage_id: string | null;
  to_stage_id: string;
  from_status: "open" | "signed" | "refused" | null;
  to_status: "open" | "signed" | "refused";
  actor_kind: "user" | "api_key" | "job" | "public";
  actor_id: string | null;
  actor_name: string;
  refusal_reason_id: string | null;
  comment: string | null;
  at: Timestamp;
}

interface SegmentationClientStats {
  vendor_id: ColumnType<string, never, never>;
  client_id: string;
  sales: Generated<number>;
  revenue_minor: Generated<number>;
  last_on: string | null;
  changed_on: Generated<string>;
}

interface SegmentationClientYears {
  vendor_id: ColumnType<string, never, never>;
  client_id: string;
  from_on: string;
  until: string;
  days: (string | null)[];
  sales: number[];
  revenue_minor: number[];
  last_on: (string | null)[];
}

interface SegmentationPartnerClassRules {
  vendor_id: ColumnType<string, never, never>;
  window_days: number;
  key_min_deals: number;
  key_min_deals_percent: number;
  key_min_check_percent: number;
  key_max_days_since: number;
  low_max_deals: number;
  low_max_check_percent: number;
  low_min_days_since: number;
  updated_at: DefaultTimestamp;
}

/** Tables of a vendor, reached only inside a scope. */
export interface TenantTables {
  "analytics.partner_days": AnalyticsPartnerDays;
  "bonuses.ledger": BonusesLedger;
  "bonuses.rules": BonusesRules;
  "integrations.imports": IntegrationsImports;
  "integrations.rejected_rows": IntegrationsRejectedRows;
  "leaderboards.boards": LeaderboardsBoards;
  "leaderboards.scores": LeaderboardsScores;
  "leads.clients": LeadsClients;
  "leads.lead_moves": LeadsLeadMoves;
  "leads.leads": LeadsLeads;
  "leads.sales": LeadsSales;
  "learning.answers": LearningAnswers;
  "learning.attempts": LearningAttempts;
  "learning.certificates": LearningCertificates;
  "learning.completions": LearningCompletions;
  "learning.course_days": LearningCourseDays;
  "learning.course_enrolments": LearningCourseEnrolments;
  "learning.course_versions": LearningCourseVersions;
  "learning.courses": LearningCourses;
  "learning.grants": LearningGrants;
  "learning.lesson_days": LearningLessonDays;
  "learning.lesson_versions": LearningLessonVersions;
  "learning.lesson_visits": LearningLessonVisits;
  "learning.lessons": LearningLessons;
  "learning.modules": LearningModules;
  "learning.question_days": LearningQuestionDays;
  "learning.question_versions": LearningQuestionVersions;
  "learning.questions": LearningQuestions;
  "learning.version_files": LearningVersionFiles;
  "library.audiences": LibraryAudiences;
  "library.draft_words": LibraryDraftWords;
  "library.drafts": LibraryDrafts;
  "library.items": LibraryItems;
  "library.version_files": LibraryVersionFiles;
  "library.versions": LibraryVersions;
  "library.views": LibraryViews;
  "library.visits": LibraryVisits;
  "library.words": LibraryWords;
  "platform.audit_log": PlatformAuditLog;
  "platform.files": PlatformFiles;
  "platform.idempotency_keys": PlatformIdempotencyKeys;
  "platform.saved_views": PlatformSavedViews;
  "programs.consent_texts": ProgramsConsentTexts;
  "programs.products": ProgramsProducts;
  "programs.program_products": ProgramsProgramProducts;
  "programs.programs": ProgramsPrograms;
  "programs.public_pages": ProgramsPublicPages;
  "programs.public_texts": ProgramsPublicTexts;
  "programs.stages": ProgramsStages;
  "recirculation.answers": RecirculationAnswers;
  "recirculation.click_events": RecirculationClickEvents;
  "recirculation.deliveries": RecirculationDeliveries;
  "recirculation.delivery_items": RecirculationDeliveryItems;
  "recirculation.holdouts": RecirculationHoldouts;
  "recirculation.item_days": RecirculationItemDays;
  "recirculation.item_variants": RecirculationItemVariants;
  "recirculation.knowledge_items": RecirculationKnowledgeItems;
  "recirculation.memories": RecirculationMemories;
  "recirculation.partner_days": RecirculationPartnerDays;
  "recirculation.preferences": RecirculationPreferences;
  "recirculation.programs": RecirculationPrograms;
  "recirculation.recall_days": RecirculationRecallDays;
  "recruitment.activities": RecruitmentActivities;
  "recruitment.applications": RecruitmentApplications;
  "recruitment.assignments": RecruitmentAssignments;
  "recruitment.contacts": RecruitmentContacts;
  "recruitment.contract_template_versions": RecruitmentContractTemplateVersions;
  "recruitment.contract_templates": RecruitmentContractTemplates;
  "recruitment.contracts": RecruitmentContracts;
  "recruitment.enrollments": RecruitmentEnrollments;
  "recruitment.funnel_counts": RecruitmentFunnelCounts;
  "recruitment.groups": RecruitmentGroups;
  "recruitment.members": RecruitmentMembers;
  "recruitment.opportunities": RecruitmentOpportunities;
  "recruitment.partners": RecruitmentPartners;
  "recruitment.refusal_reasons": RecruitmentRefusalReasons;
  "recruitment.release_warnings": RecruitmentReleaseWarnings;
  "recruitment.stage_moves": RecruitmentStageMoves;
  "segmentation.client_stats": SegmentationClientStats;
  "segmentation.client_years": SegmentationClientYears;
  "segmentation.partner_class_rules": SegmentationPartnerClassRules;
}
