import { Form, useFetcher } from "@remix-run/react";
import type { Contact } from "@tributary/recruitment";
import { Button, ButtonLink, Card, IconButton, Section, SettingRow, TextLink } from "@tributary/ui";
import { Pencil, Plus, X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, nameFields, useFormState } from "../../../components/form-reply.tsx";
import { LongTextField } from "../../../components/long-text-field.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { useDeeds } from "../frame/deeds.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";

interface ContactsProps {
  readonly rows: readonly Contact[];
  /** The contact whose form is open, or `new`. */
  readonly form: string | null;
  /** That the next contact will have, however often its form is sent. */
  readonly nextId: string;
  readonly partnerId: string;
}

/** The people at a partner whom one talks to. */
export function Contacts({ rows, form, nextId, partnerId }: ContactsProps): ReactNode {
  const { t } = useTranslation("partners");
  const { may } = useWorkspace();
  const chosen = rows.find(({ id }) => id === form) ?? null;
  useRemoved(partnerId);
  return (
    <Section
      title={t("contacts.title")}
      description={t("contacts.help")}
      className="mb-6 border-t-0 pt-0"
      action={
        may("partner.update") ? (
          <ButtonLink href="?do=contact" preventScrollReset size="small" icon={<Plus />}>
            {t("contacts.add")}
          </ButtonLink>
        ) : null
      }
    >
      {form === "new" || chosen ? <ContactForm key={form} contact={chosen} nextId={nextId} /> : null}
      {rows.length === 0 && form !== "new" ? <p className="text-muted">{t("contacts.empty")}</p> : null}
      {rows.map((contact) => (
        <ContactLine key={contact.id} contact={contact} />
      ))}
    </Section>
  );
}

const removing = "remove-contact";

function ContactLine({ contact }: { contact: Contact }): ReactNode {
  const { t } = useTranslation("partners");
  const { may } = useWorkspace();
  const fetcher = useFetcher({ key: removing });
  const { id, name, jobTitle, email, phone, note } = contact;
  return (
    <SettingRow title={name} description={[jobTitle, note].filter(Boolean).join(" · ") || undefined}>
      <div className="flex flex-wrap items-center gap-3">
        {email ? <TextLink href={`mailto:${email}`}>{email}</TextLink> : null}
        {phone ? <TextLink href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</TextLink> : null}
        {may("partner.update") ? (
          <span className="flex">
            <ButtonLink
              href={`?do=contact&contact=${id}`}
              preventScrollReset
              variant="quiet"
              size="small"
              aria-label={t("contacts.edit", { name })}
              icon={<Pencil />}
            />
            <fetcher.Form method="post">
              <input type="hidden" name="intent" value="removeContact" />
              <input type="hidden" name="contactId" value={id} />
              <IconButton
                type="submit"
                size="small"
                icon={<X />}
                label={t("contacts.remove", { name })}
                tipSide="end"
              />
            </fetcher.Form>
          </span>
        ) : null}
      </div>
    </SettingRow>
  );
}

/** Says that somebody was taken off the card, with the way to put them back. */
function useRemoved(partnerId: string): void {
  const { t } = useTranslation("partners");
  const { done } = useDeeds();
  const { base } = useWorkspace();
  const { data } = useFetcher<{ removed?: Contact }>({ key: removing });
  const told = useRef<unknown>(undefined);
  const removed = data?.removed;
  useEffect(() => {
    if (!removed || told.current === removed) return;
    told.current = removed;
    const { id, name, jobTitle, email, phone, note } = removed;
    const fields = Object.entries({ id, name, jobTitle, email, phone, note }).map(
      ([field, value]) => [field, value ?? ""] as const,
    );
    done(t("contacts.removed", { name }), {
      action: `${base}/partners/${partnerId}`,
      fields: [["intent", "addContact"], ...fields],
    });
  }, [base, done, partnerId, removed, t]);
}

function ContactForm({ contact, nextId }: { contact: Contact | null; nextId: string }): ReactNode {
  const { t } = useTranslation(["partners", "common"]);
  const intent = contact ? "changeContact" : "addContact";
  const form = nameFields(useFormState(intent), {
    name: t("partners:contacts.name"),
    jobTitle: t("partners:contacts.jobTitle"),
    email: t("partners:contacts.email"),
    phone: t("partners:contacts.phone"),
    note: t("partners:contacts.note"),
  });
  return (
    <Card className="mb-4">
      <h3 className="mb-3 text-16">
        {contact ? t("partners:contacts.edit", { name: contact.name }) : t("partners:contacts.add")}
      </h3>
      <Form method="post" noValidate className="flex flex-col gap-4">
        <input type="hidden" name="intent" value={intent} />
        {contact ? (
          <input type="hidden" name="contactId" value={contact.id} />
        ) : (
          <input type="hidden" name="id" value={form.value("id", nextId)} />
        )}
        <FormProblems form={form} />
        <TextField form={form} name="name" required initial={contact?.name} maxLength={120} />
        <TextField form={form} name="jobTitle" optional initial={contact?.jobTitle} maxLength={120} />
        <TextField form={form} name="email" optional type="email" initial={contact?.email} maxLength={254} />
        <TextField form={form} name="phone" optional type="tel" initial={contact?.phone} maxLength={40} />
        <LongTextField form={form} name="note" optional initial={contact?.note} maxLength={500} />
        <div className="flex gap-2">
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("partners:contacts.save")}
          </Button>
          <ButtonLink href="?tab=people" preventScrollReset>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </Card>
  );
}
