import type { PlatformDb, TenantTx } from "@tributary/db";
import { findMailbox, type Mailbox } from "@tributary/identity";
import { courseAssigned, courseCompleted, findAssignment, findCertificate } from "@tributary/learning";
import { queueMail } from "@tributary/notifications";
import { findMember } from "@tributary/recruitment";
import { defineHandler } from "../handlers/define-handler.ts";

/**
 * Tells a learner of a course, once for each person and course. Whoever has no account yet hears of it by the
 * invitation, and whoever has begun already knows.
 */
export const mailCourseAssigned = defineHandler({
  name: "learning.mail-course-assigned",
  event: courseAssigned,
  run: async ({ tx, platform, payload }) => {
    const course = await findAssignment(tx, payload.enrolment_id);
    const reader = course && !course.startedAt ? await readerOf(tx, platform, payload.member_id) : null;
    if (!course || !reader) return;
    const { courseId, courseTitle, lessonCount, minutes } = course;
    await queueMail(tx, {
      template: "course-assigned",
      dedupeKey: `course-assigned:${courseId}:${reader.userId}`,
      toAddress: reader.email,
      locale: reader.locale,
      props: {
        ...{ courseId, courseTitle, lessonCount, minutes, partnerId: payload.partner_id },
        dueAt: course.dueAt?.toISOString() ?? null,
      },
    });
  },
});

/** Tells a learner that they passed, with the way to their certificate. */
export const mailCertificate = defineHandler({
  name: "learning.mail-certificate",
  event: courseCompleted,
  run: async ({ tx, platform, payload }) => {
    const certificate = await findCertificate(tx, payload.certificate_id);
    const reader = await readerOf(tx, platform, payload.member_id);
    if (!certificate || certificate.revokedAt || !reader) return;
    const { courseId, courseTitle, code, partnerId, scorePercent } = certificate;
    await queueMail(tx, {
      template: "certificate-earned",
      dedupeKey: `certificate-earned:${certificate.id}`,
      toAddress: reader.email,
      locale: reader.locale,
      props: { courseId, courseTitle, code, partnerId, scorePercent },
    });
  },
});

async function readerOf(tx: TenantTx, platform: PlatformDb, memberId: string): Promise<Mailbox | null> {
  const member = await findMember(tx, memberId);
  if (!member?.userId || member.disabledAt) return null;
  return findMailbox(platform, member.userId);
}
