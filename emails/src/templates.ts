import { invitation } from "./identity/invitation.ts";
import { passwordReset } from "./identity/password-reset.ts";
import { signUp } from "./identity/sign-up.ts";
import { leadAccepted } from "./leads/lead-accepted.ts";
import { leadDeclined } from "./leads/lead-declined.ts";
import { leadLost } from "./leads/lead-lost.ts";
import { leadReceived } from "./leads/lead-received.ts";
import { leadWon } from "./leads/lead-won.ts";
import { certificateEarned } from "./learning/certificate-earned.ts";
import { courseAssigned } from "./learning/course-assigned.ts";
import type { Template } from "./mail-body.ts";
import { recallLastNotice } from "./recirculation/recall-last-notice.ts";
import { recallQuestions } from "./recirculation/recall-questions.ts";
import { applicationApproved } from "./recruitment/application-approved.ts";
import { applicationNew } from "./recruitment/application-new.ts";
import { applicationReceived } from "./recruitment/application-received.ts";
import { applicationRejected } from "./recruitment/application-rejected.ts";
import { cardReleaseNear } from "./recruitment/card-release-near.ts";
import { cardReleased } from "./recruitment/card-released.ts";
import { contractDeclined } from "./recruitment/contract-declined.ts";
import { contractSigned } from "./recruitment/contract-signed.ts";
import { contractToSign } from "./recruitment/contract-to-sign.ts";

/** Every mail that there is, by its name. */
export const templates = {
  invitation,
  "application-received": applicationReceived,
  "application-new": applicationNew,
  "application-approved": applicationApproved,
  "application-rejected": applicationRejected,
  "contract-to-sign": contractToSign,
  "contract-signed": contractSigned,
  "contract-declined": contractDeclined,
  "lead-received": leadReceived,
  "lead-accepted": leadAccepted,
  "lead-declined": leadDeclined,
  "lead-won": leadWon,
  "lead-lost": leadLost,
  "card-release-near": cardReleaseNear,
  "card-released": cardReleased,
  "recall-questions": recallQuestions,
  "recall-last-notice": recallLastNotice,
  "course-assigned": courseAssigned,
  "certificate-earned": certificateEarned,
  "password-reset": passwordReset,
  "sign-up": signUp,
} as const;

/** The name of a mail. */
export type TemplateName = keyof typeof templates;

type PropsOf<T> = T extends Template<infer Props> ? Props : never;

/** A mail to be rendered: its template and the props that fit it, links included. */
export type Mail = {
  [Name in TemplateName]: { readonly template: Name; readonly props: PropsOf<(typeof templates)[Name]> };
}[TemplateName];
