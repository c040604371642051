import type { ItemContent, ItemKind } from "@tributary/library";
import { Input, Select, Textarea } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FileUpload } from "../../../components/file-upload.tsx";
import { FormField, type FormState } from "../../../components/form-reply.tsx";
import type { UploadedFile } from "../../../components/use-upload.ts";
import { type KindField, kindFields } from "./kind-fields.ts";
import { RowsField } from "./rows-field.tsx";

/** What the fields of a kind are filled with. */
export interface ItemFieldsProps {
  readonly form: FormState;
  readonly kind: ItemKind;
  readonly content: ItemContent | null;
  /** The fields that publishing asks for; the others may stay empty for good. */
  readonly asked: readonly string[];
  readonly files: Readonly<Record<string, UploadedFile>>;
  readonly boards: readonly { readonly id: string; readonly label: string }[];
}

/** The fields of a kind, in its own order. */
export function ItemFields(props: ItemFieldsProps): ReactNode {
  return kindFields[props.kind].map((field) => <OneField key={field.name} {...props} field={field} />);
}

function OneField({ field, ...props }: ItemFieldsProps & { field: KindField }): ReactNode {
  const { t } = useTranslation(["libraryDesk", "library"]);
  const { form, content, asked } = props;
  const given = (content ?? {}) as unknown as Readonly<Record<string, unknown>>;
  if (field.as === "rows")
    return (
      <RowsField
        field={field}
        rows={(given[field.name] ?? []) as never}
        optional={!asked.includes(field.name)}
      />
    );
  const help = helpOf(field, props.kind);
  return (
    <FormField
      form={form}
      name={field.name}
      label={t(`library:field.${field.name}`)}
      optional={field.as !== "channel" && !asked.includes(field.name)}
      help={help ? t(`form.${help}`, { left: "{{", right: "}}" }) : undefined}
    >
      <Control {...props} field={field} value={form.value(field.name, given[field.name] as string | null)} />
    </FormField>
  );
}

function helpOf(field: KindField, kind: ItemKind): "textHelp" | "variablesHelp" | "linkHelp" | null {
  if (field.as === "url") return "linkHelp";
  if (field.name === "message") return "variablesHelp";
  const firstText = kindFields[kind].find(({ as }) => as === "text");
  return firstText === field ? "textHelp" : null;
}

const channels = ["whatsapp", "telegram", "email", "call"] as const;

function Control({
  field,
  value,
  files,
  boards,
}: ItemFieldsProps & { field: Exclude<KindField, { as: "rows" }>; value: string }): ReactNode {
  const { t } = useTranslation(["libraryDesk", "library"]);
  const { name } = field;
  switch (field.as) {
    case "file":
      return <FileUpload name={name} purpose={field.purpose} file={files[value] ?? null} />;
    case "text":
      return <Textarea name={name} defaultValue={value} rows={5} maxLength={20_000} />;
    case "day":
      return <Input name={name} type="date" defaultValue={value} className="max-w-48" />;
    case "url":
      return <Input name={name} type="url" inputMode="url" defaultValue={value} maxLength={2_000} />;
    case "channel":
      return (
        <Select name={name} defaultValue={value || "whatsapp"}>
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {t(`library:channel.${channel}`)}
            </option>
          ))}
        </Select>
      );
    case "board":
      return (
        <Select name={name} defaultValue={value}>
          <option value="">{t("form.noBoard")}</option>
          {boards.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      );
    default:
      return <Input name={name} defaultValue={value} maxLength={300} />;
  }
}
