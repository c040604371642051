import { useLoaderData, useNavigate, useParams } from "@remix-run/react";
import { importKinds, uploadLimitBytes } from "@tributary/integrations";
import {
  BackLink,
  Button,
  Field,
  FileDrop,
  FormActions,
  FormPage,
  FormSection,
  formatPercent,
  Progress,
  Radio,
  RadioGroup,
} from "@tributary/ui";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { UploadFailure } from "../../../components/send-upload.ts";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { failureWords } from "../../../i18n/failure-words.ts";
import { sendFile } from "./send-file.ts";

export const handle: RouteHandle = { title: (t) => t("imports:new") };

export const loader = vendorLoader(
  { permission: "import.run", search: z.object({ kind: z.enum(importKinds).default("sales") }) },
  async ({ search }) => ({
    kind: search.kind,
    kinds: importKinds,
    limitBytes: uploadLimitBytes,
  }),
);

export default function NewImport(): ReactNode {
  const { t, i18n } = useTranslation(["imports", "common"]);
  const { t: sayError } = useTranslation("errors");
  const { kind, kinds, limitBytes } = useLoaderData<typeof loader>();
  const { vendor } = useParams();
  const navigate = useNavigate();
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<UploadFailure | "noFile" | null>(null);
  const base = `/v/${vendor}/imports`;
  const look = ({ size }: File): UploadFailure | null => {
    if (size === 0) return { code: "file_refused", details: { reason: "empty" } };
    return size > limitBytes ? { code: "too_large", details: { limitBytes } } : null;
  };

  const sayFailure = (said: UploadFailure | "noFile"): string => {
    if (said === "noFile") return t("upload.noFile");
    return said === "broken" ? t("upload.broken") : failureWords(sayError, said);
  };

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (share !== null) return;
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (!(file instanceof File) || file.name === "") return setFailure("noFile");
    const refused = look(file);
    setFailure(refused);
    if (refused) return;
    setShare(0);
    const sent = await sendFile(`${base}/upload`, { kind: String(form.get("kind")), file }, setShare);
    if (sent.ok) return navigate(`${base}/${sent.value.id}`);
    setShare(null);
    return setFailure(sent.error);
  };

  const problem = failure === null ? null : sayFailure(failure);

  return (
    <FormPage title={t("new")} back={<BackLink href={base}>{t("title")}</BackLink>}>
      {/* Without scripts the same address takes the form as it is and leads on by itself. */}
      <form method="post" action={`${base}/upload`} encType="multipart/form-data" onSubmit={submit}>
        <FormSection>
          <RadioGroup label={t("upload.kind")}>
            {kinds.map((value) => (
              <Radio
                key={value}
                name="kind"
                value={value}
                defaultChecked={value === kind}
                label={t(`kinds.${value}`)}
                help={t(`kindHelp.${value}`)}
              />
            ))}
          </RadioGroup>
          <Field label={t("upload.file")} error={problem} required>
            <FileDrop
              name="file"
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              hint={t("upload.hint", { megabytes: String(Math.floor(limitBytes / 1024 / 1024)) })}
              disabled={share !== null}
              // What is too large is told before anything is sent.
              onFile={(file) => setFailure(look(file))}
            />
          </Field>
          {share === null ? null : (
            <Progress
              label={t("upload.progress", { percent: formatPercent(share, i18n.language, { digits: 0 }) })}
              done={Math.round(share * 100)}
              total={100}
            />
          )}
        </FormSection>
        <FormActions>
          <Button type="submit" variant="primary" loading={share !== null}>
            {t("upload.submit")}
          </Button>
        </FormActions>
      </form>
    </FormPage>
  );
}
