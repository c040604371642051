export { type ClaimedMail, claimDueMails, type FrozenMail } from "./claim-due-mails.ts";
export { cleanUpMails } from "./clean-up-mails.ts";
export {
  type AfterFailure,
  type Attempt,
  decideAfterFailure,
  decideAttempt,
  type SendFailure,
} from "./domain/decide-attempt.ts";
export { findMail, listMails, type MailListQuery, type MailRecord, type MailRow } from "./list-mails.ts";
export {
  type MailContent,
  type MailProps,
  type MailTemplate,
  mailTemplates,
  readMailContent,
} from "./mail-templates.ts";
export { dropMail, type MailToQueue, queueMail, queueMails, queuePlatformMail } from "./queue-mail.ts";
export {
  freezeMails,
  type MailToFreeze,
  recordFailed,
  recordHeldBack,
  recordMoot,
  recordSent,
  type SentMail,
} from "./record-outcome.ts";
export { maySendAgain, sendMailAgain } from "./send-again.ts";
export { findSuppressions, type MailNotice, type SuppressionReason, takeMailNotice } from "./suppressions.ts";
