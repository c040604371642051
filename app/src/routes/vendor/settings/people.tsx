import { Form, useActionData, useLoaderData } from "@remix-run/react";
import {
  emailInput,
  inviteStaff,
  listInvitedStaff,
  listStaff,
  nameInput,
  type StaffMember,
  staffRoles,
  throttle,
  updateStaff,
  withdrawInvitation,
} from "@tributary/identity";
import { idInput } from "@tributary/kernel/input";
import {
  Avatar,
  Badge,
  Button,
  FormActions,
  FormSection,
  Input,
  Section,
  Select,
  SettingRow,
} from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { useDoneToast } from "../../../components/use-done-toast.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { rightsIn } from "../frame/rights.ts";
import { InvitedColleague } from "./invited-colleague.tsx";

export const handle: RouteHandle = { title: (t) => t("settings:people.title") };

export const loader = vendorLoader(
  { permission: "staff.read" },
  async ({ runtime, scope, person, clock }) => {
    const { platform } = runtime.database;
    return {
      me: person.id,
      roles: staffRoles,
      mayChange: rightsIn(scope, person)("staff.update"),
      staff: await listStaff(platform, scope.vendor.id, { withDisabled: true }),
      invited: await listInvitedStaff(platform, scope.vendor.id, clock),
    };
  },
);

const invitation = z.object({
  name: nameInput,
  email: emailInput,
  role: z.enum(staffRoles),
  locale: z.enum(["en", "ru"]),
});

export const action = vendorAction({
  invite: intent({
    permission: "staff.invite",
    form: invitation,
    run: async ({ runtime, scope, person, clock }, form) => {
      const counted = await throttle(runtime.database, "invite", { subject: scope.vendor.id, ip: person.id });
      return counted.ok ? inviteStaff(runtime.database, scope, form, clock) : counted;
    },
    done: ({ invitationId }) => ({ done: "invited", invitationId }),
  }),
  uninvite: intent({
    permission: "staff.invite",
    form: z.object({ invitationId: idInput }),
    run: ({ runtime, scope, clock }, form) => withdrawInvitation(runtime.database, scope, form, clock),
    done: () => ({ done: "uninvited" }),
  }),
  role: intent({
    permission: "staff.update",
    form: z.object({ userId: idInput, role: z.enum(staffRoles) }),
    run: ({ runtime, scope, clock }, form) => updateStaff(runtime.database, scope, form, clock),
    done: () => ({ done: "changed" }),
  }),
  access: intent({
    permission: "staff.update",
    form: z.object({ userId: idInput, disabled: z.enum(["yes", "no"]).transform((word) => word === "yes") }),
    run: ({ runtime, scope, clock }, form) => updateStaff(runtime.database, scope, form, clock),
    done: () => ({ done: "changed" }),
  }),
});

export default function People(): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  const { staff, invited, me, mayChange } = useLoaderData<typeof loader>();
  const problems = useFormState("role");
  const uninvite = useFormState("uninvite");
  const answer = useActionData<{ invitationId?: string }>();
  useDoneToast({
    invited: t("people.invited"),
    uninvited: t("people.uninvited"),
    changed: t("people.changed"),
  });
  return (
    <>
      <Section title={t("people.title")} description={t("people.help")}>
        <FormProblems form={problems} />
        <FormProblems form={uninvite} />
        {staff.map((one) => (
          <PersonRow key={one.userId} one={one} isMe={one.userId === me} mayChange={mayChange} />
        ))}
        {invited.map((one) => (
          <InvitedColleague key={one.id} one={one} mayChange={mayChange} />
        ))}
      </Section>
      {/* What was sent leaves the form: the next colleague begins with an empty one. */}
      {mayChange ? <InviteForm key={answer?.invitationId ?? ""} /> : null}
    </>
  );
}

function PersonRow({
  one,
  isMe,
  mayChange,
}: {
  one: StaffMember;
  isMe: boolean;
  mayChange: boolean;
}): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  const ended = one.disabledAt !== null;
  return (
    <SettingRow
      title={one.name}
      description={
        <span className="flex flex-wrap items-center gap-2">
          {one.email}
          {isMe ? <Badge>{t("people.you")}</Badge> : null}
          {ended ? <Badge tone="caution">{t("people.ended")}</Badge> : null}
        </span>
      }
    >
      {mayChange ? (
        <div className="flex items-center gap-2">
          {ended ? null : (
            <Form method="post" onChange={(event) => event.currentTarget.requestSubmit()}>
              <input type="hidden" name="intent" value="role" />
              <input type="hidden" name="userId" value={one.userId} />
              <Select
                name="role"
                defaultValue={one.role}
                aria-label={t("people.changeRole", { name: one.name })}
              >
                <RoleOptions />
              </Select>
              <noscript>
                <Button type="submit">{t("common:actions.save")}</Button>
              </noscript>
            </Form>
          )}
          {isMe ? null : (
            <Form method="post">
              <input type="hidden" name="intent" value="access" />
              <input type="hidden" name="userId" value={one.userId} />
              <input type="hidden" name="disabled" value={ended ? "no" : "yes"} />
              <Button type="submit" variant="quiet">
                {ended ? t("people.restore") : t("people.end")}
              </Button>
            </Form>
          )}
        </div>
      ) : (
        <span className="flex items-center gap-2 text-muted">
          <Avatar name={one.name} />
          {t(`common:roles.${one.role}`)}
        </span>
      )}
    </SettingRow>
  );
}

function RoleOptions({ withHelp = false }: { withHelp?: boolean }): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  const { roles } = useLoaderData<typeof loader>();
  return roles.map((role) => (
    <option key={role} value={role}>
      {t(`common:roles.${role}`)}
      {withHelp ? ` · ${t(`people.roleHelp.${role}`)}` : ""}
    </option>
  ));
}

function InviteForm(): ReactNode {
  const { t, i18n } = useTranslation(["settings", "common"]);
  const form = useFormState("invite");
  const names = { name: t("people.name"), email: t("people.email") };
  return (
    <Section title={t("people.invite")}>
      <Form method="post">
        <input type="hidden" name="intent" value="invite" />
        <input type="hidden" name="locale" value={i18n.language} />
        <FormProblems form={form} names={names} />
        <FormSection>
          <FormField form={form} name="name" label={names.name} required>
            <Input name="name" defaultValue={form.value("name")} autoComplete="off" />
          </FormField>
          <FormField form={form} name="email" label={names.email} required>
            <Input name="email" type="email" defaultValue={form.value("email")} autoComplete="off" />
          </FormField>
          <FormField form={form} name="role" label={t("people.role")} required>
            <Select name="role" defaultValue={form.value("role", "manager")}>
              <RoleOptions withHelp />
            </Select>
          </FormField>
        </FormSection>
        <FormActions>
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("people.send")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
