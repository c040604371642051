import { Form, useActionData, useLoaderData } from "@remix-run/react";
import {
  type ApiKeyRow,
  createApiKey,
  listApiKeys,
  nameInput,
  revokeApiKey,
  staffRoles,
} from "@tributary/identity";
import { dayInput, idInput } from "@tributary/kernel/input";
import {
  Badge,
  Button,
  CopyButton,
  EmptyState,
  FormActions,
  FormSection,
  formatDate,
  formatDay,
  Input,
  Notice,
  Section,
  Select,
  SettingRow,
  TextLink,
} from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { useDoneToast } from "../../../components/use-done-toast.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";

export const handle: RouteHandle = { title: (t) => t("settings:apiKeys.title") };

export const loader = vendorLoader({ permission: "api_key.manage" }, async ({ runtime, scope, person }) => ({
  timeZone: person.timeZone,
  roles: staffRoles,
  keys: await listApiKeys(runtime.database, scope),
}));

export const action = vendorAction({
  create: intent({
    permission: "api_key.manage",
    form: z.object({ name: nameInput, role: z.enum(staffRoles), expires: dayInput.optional() }),
    run: ({ runtime, scope }, { name, role, expires }) =>
      createApiKey(runtime.database, scope, {
        name,
        role,
        ...(expires && { expiresAt: new Date(`${expires}T23:59:59Z`) }),
      }),
    done: ({ key }) => ({ key }),
  }),
  revoke: intent({
    permission: "api_key.manage",
    form: z.object({ id: idInput }),
    run: ({ runtime, scope, clock }, { id }) => revokeApiKey(runtime.database, scope, id, clock),
    done: () => ({ done: "revoked" }),
  }),
});

export default function ApiKeys(): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  const { keys } = useLoaderData<typeof loader>();
  const answer = useActionData<unknown>();
  const made = typeof answer === "object" && answer !== null && "key" in answer ? String(answer.key) : null;
  useDoneToast({ revoked: t("apiKeys.revokedToast") });
  return (
    <>
      <Section
        title={t("apiKeys.title")}
        description={t("apiKeys.help")}
        action={<TextLink href="/api/v1/openapi.json">{t("apiKeys.docs")}</TextLink>}
      >
        {made ? <MadeKey secret={made} /> : null}
        {keys.length === 0 ? <EmptyState title={t("apiKeys.empty")} /> : null}
        {keys.map((key) => (
          <KeyRow key={key.id} row={key} />
        ))}
      </Section>
      <CreateForm key={made} />
    </>
  );
}

function MadeKey({ secret }: { secret: string }): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  return (
    <Notice live title={t("apiKeys.made")}>
      <span className="flex items-center gap-2">
        <code data-testid="new-api-key" className="text-13 break-all">
          {secret}
        </code>
        <CopyButton text={secret} />
      </span>
    </Notice>
  );
}

function KeyRow({ row }: { row: ApiKeyRow }): ReactNode {
  const { t, i18n } = useTranslation(["settings", "common"]);
  const { timeZone } = useLoaderData<typeof loader>();
  const day = (at: Date) => formatDate(at, i18n.language, timeZone);
  const facts = [
    row.hint,
    t(`common:roles.${row.role}`),
    `${t("apiKeys.created")} ${day(row.createdAt)}`,
    row.lastUsedOn
      ? `${t("apiKeys.lastUsed")} ${formatDay(row.lastUsedOn, i18n.language)}`
      : t("apiKeys.unused"),
    row.expiresAt ? `${t("apiKeys.expires")} ${day(row.expiresAt)}` : null,
  ];
  return (
    <SettingRow title={row.name} description={facts.filter(Boolean).join(" · ")}>
      {row.revokedAt ? (
        <Badge tone="caution">{t("apiKeys.revoked")}</Badge>
      ) : (
        <Form method="post">
          <input type="hidden" name="intent" value="revoke" />
          <input type="hidden" name="id" value={row.id} />
          <Button type="submit" variant="quiet">
            {t("apiKeys.revoke")}
          </Button>
        </Form>
      )}
    </SettingRow>
  );
}

function CreateForm(): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  const { roles } = useLoaderData<typeof loader>();
  const form = useFormState("create");
  const names = { name: t("apiKeys.name"), role: t("apiKeys.role"), expires: t("apiKeys.expires") };
  return (
    <Section title={t("apiKeys.create")}>
      <Form method="post">
        <input type="hidden" name="intent" value="create" />
        <FormProblems form={form} names={names} />
        <FormSection>
          <FormField form={form} name="name" label={names.name} required>
            <Input name="name" defaultValue={form.value("name")} autoComplete="off" />
          </FormField>
          <FormField form={form} name="role" label={names.role} required>
            <Select name="role" defaultValue={form.value("role", "manager")}>
              {roles.map((role) => (
                <option key={role} value={role}>
                  {t(`common:roles.${role}`)}
                </option>
              ))}
            </Select>
          </FormField>
          <FormField form={form} name="expires" label={names.expires} help={t("apiKeys.never")} optional>
            <Input type="date" name="expires" defaultValue={form.value("expires")} />
          </FormField>
        </FormSection>
        <FormActions>
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("apiKeys.create")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
