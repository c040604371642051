export { cleanUp } from "./chores/clean-up.ts";
export {
  defineHandler,
  definePlatformHandler,
  defineTask,
  type EventJob,
  type Handler,
  type HandlerDeps,
} from "./handlers/define-handler.ts";
export { handlers } from "./handlers/registry.ts";
export { type HandlerRunner, runHandlers } from "./handlers/run-handler.ts";
export { localOutbox } from "./notifications/local-outbox.ts";
export type { MailTransport, OutgoingMail, SendOutcome } from "./notifications/mail-transport.ts";
export { resendTransport } from "./notifications/resend-transport.ts";
export { type DueMails, type SendDeps, sendDueMails } from "./notifications/send-due-mails.ts";
export { smtpTransport } from "./notifications/smtp-transport.ts";
export { type RunningWorker, startWorker } from "./process/start-worker.ts";
export { type JobQueue, openQueueBackend, type QueueBackend } from "./queue/queue-backend.ts";
export { type SweepDeps, type Swept, sweepCards } from "./recruitment/sweep-cards.ts";
export { firstTurn, waitingEvents } from "./relay/claim-waiting-events.ts";
export { dispatchEvents, type RelayDeps } from "./relay/dispatch-events.ts";
export { reconcileEvents } from "./relay/reconcile-events.ts";
