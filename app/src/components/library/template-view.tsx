import type { ItemContent } from "@tributary/library";
import { Button, ButtonLink, Field, Input, Notice, useHydrated } from "@tributary/ui";
import { Check, Copy, Send } from "lucide-react";
import { Fragment, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { fillTemplate, sendLink, shownTemplate, variablesIn } from "./fill-template.ts";

type Template = Extract<ItemContent, { kind: "template" }>;

/** A message to fill in, look at, copy or hand over. Before scripts arrive it can be read and sent as it is written. */
export function TemplateView({ content, ownName }: { content: Template; ownName: string }): ReactNode {
  const { t } = useTranslation("library");
  const hydrated = useHydrated();
  const { channel, subject, message, whenToUse } = content;
  const variables = variablesIn(`${subject}\n${message}`);
  const [values, setValues] = useState<Record<string, string>>({ my_name: ownName });
  const filled = { subject: fillTemplate(subject, values), message: fillTemplate(message, values) };
  const link = sendLink(channel, filled);
  return (
    <div className="flex flex-col gap-5">
      {whenToUse ? <Notice title={t("field.whenToUse")}>{whenToUse}</Notice> : null}
      {hydrated && variables.length > 0 ? (
        <fieldset className="grid gap-3 sm:grid-cols-2">
          <legend className="mb-2 font-emphasis">{t("fill")}</legend>
          {variables.map((name) => (
            <Field key={name} label={variableName(t as never, name)}>
              <Input
                name={name}
                value={values[name] ?? ""}
                maxLength={200}
                autoComplete="off"
                onChange={({ target }) => setValues({ ...values, [name]: target.value })}
              />
            </Field>
          ))}
        </fieldset>
      ) : null}
      <section aria-label={t("preview")} className="rounded-surface border border-line bg-raised p-4">
        <p className="mb-2 text-13 text-muted">{t("preview")}</p>
        {filled.subject ? (
          <p className="mb-2 font-emphasis">
            <Shown text={subject} values={values} />
          </p>
        ) : null}
        <p className="whitespace-pre-line break-words">
          <Shown text={message} values={values} />
        </p>
      </section>
      <div className="flex flex-wrap gap-2">
        {link ? (
          <ButtonLink href={link} variant="primary" icon={<Send />} target="_blank" rel="noreferrer noopener">
            {t("send", { channel: t(`channel.${channel}`) })}
          </ButtonLink>
        ) : null}
        <CopyText text={[filled.subject, filled.message].filter(Boolean).join("\n\n")} />
      </div>
    </div>
  );
}

/** What is not filled in yet stands out, in words. */
function Shown({ text, values }: { text: string; values: Readonly<Record<string, string>> }): ReactNode {
  const { t } = useTranslation("library");
  return shownTemplate(text, values).map((part, place) => {
    // Parts stand in the order of the text, and the same gap may come twice.
    const key = `${place} ${part.text}`;
    if (!part.gap) return <Fragment key={key}>{part.text}</Fragment>;
    return (
      <mark key={key} className="rounded-[4px] bg-caution-soft px-1 text-caution">
        {variableName(t as never, part.text)}
      </mark>
    );
  });
}

/** A variable of ours by its name; one that an editor made up, as it is written. */
function variableName(t: (key: string, options: { defaultValue: string }) => string, name: string): string {
  return t(`variable.${name}`, { defaultValue: name.replaceAll("_", " ") });
}

function CopyText({ text }: { text: string }): ReactNode {
  const { t } = useTranslation("library");
  const [copied, setCopied] = useState("");
  const isCopied = copied === text;
  return (
    <Button
      icon={isCopied ? <Check /> : <Copy />}
      onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(text))}
    >
      <span aria-live="polite">{isCopied ? t("copied") : t("copyText")}</span>
    </Button>
  );
}
