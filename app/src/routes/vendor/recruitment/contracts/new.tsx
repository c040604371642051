import { redirect } from "@remix-run/node";
import { Form, useLoaderData, useNavigate } from "@remix-run/react";
import { listRules } from "@tributary/bonuses";
import { dayInZone } from "@tributary/kernel";
import { findProgram, listPrograms } from "@tributary/programs";
import {
  draftContract,
  draftInput,
  findLikelySigner,
  findPartner,
  listTemplates,
} from "@tributary/recruitment";
import {
  BackLink,
  Button,
  ButtonLink,
  Field,
  FormActions,
  FormPage,
  FormSection,
  Input,
  Notice,
  Select,
  TextLink,
} from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormField, FormProblems, useFormState } from "../../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../../components/title.ts";
import { intent } from "../../../../http/intents.ts";
import { refuseMissing } from "../../../../http/refuse.ts";
import type { ScopedRequest } from "../../../../http/scoped-request.ts";
import { vendorAction, vendorLoader } from "../../../../http/vendor-route.ts";
import { languages } from "../../../../i18n/languages.ts";
import { useWorkspace } from "../../frame/use-workspace.ts";

export const handle: RouteHandle = { title: (t) => t("contracts:new") };

/** Partner and negotiation stand in the URL: one comes here from their records. */
const search = z.object({
  partner: z.uuid().optional(),
  program: z.uuid().optional(),
  opportunity: z.uuid().optional(),
});

export const loader = vendorLoader(
  { permission: "contract.send", search },
  async ({ within, search, requestId, scope }) => {
    const found = await within(async (tx) => {
      const partner = search.partner ? await findPartner(tx, search.partner) : null;
      if (!partner) return null;
      const programs = await listPrograms(tx);
      const program = programs.find(({ id }) => id === search.program) ?? programs[0];
      if (!program) return null;
      const signer = await findLikelySigner(tx, { partnerId: partner.id, programId: program.id });
      return {
        partner: { id: partner.id, name: partner.name },
        programs: programs.map(({ id, name }) => ({ id, name })),
        programId: program.id,
        templates: (await listTemplates(tx, program.id)).map(({ id, name }) => ({ id, name })),
        signer: signer ?? { name: null, email: null, locale: scope.vendor.locale },
      };
    });
    if (!found) refuseMissing("partner", requestId);
    return { ...found, opportunityId: search.opportunity ?? null };
  },
);

export const action = vendorAction({
  default: intent({
    permission: "contract.send",
    form: draftInput,
    run: async (request, form) => {
      const rateBasisPoints = await rateNow(request, form.programId);
      return request.within((tx) => draftContract(tx, form, { rateBasisPoints }, request.clock));
    },
    done: ({ id }, { scope }) => redirect(`/v/${scope.vendor.slug}/recruitment/contracts/${id}`),
  }),
});

/** What members earn of a sale today; null when the program has no rule. */
function rateNow({ within, clock }: ScopedRequest<unknown>, programId: string): Promise<number | null> {
  return within(async (tx) => {
    const program = await findProgram(tx, programId);
    if (!program) return null;
    const today = dayInZone(clock.now(), program.timeZone);
    const rules = await listRules(tx, program.id);
    return rules.find(({ validFrom }) => validFrom <= today)?.rateBasisPoints ?? null;
  });
}

export default function NewContract(): ReactNode {
  const { t } = useTranslation("contracts");
  const { base } = useWorkspace();
  const { partner, templates } = useLoaderData<typeof loader>();
  const form = useFormState();
  return (
    <FormPage
      back={<BackLink href={`${base}/partners/${partner.id}`}>{partner.name}</BackLink>}
      title={t("draftTitle", { partner: partner.name })}
      description={t("draftHelp")}
      errors={
        <FormProblems
          form={form}
          names={{
            templateId: t("template"),
            signerName: t("signerName"),
            signerEmail: t("signerEmail"),
            partnerId: t("columns.partner"),
          }}
        />
      }
    >
      {templates.length === 0 ? <NoTemplate /> : <DraftForm />}
    </FormPage>
  );
}

function NoTemplate(): ReactNode {
  const { t } = useTranslation("contracts");
  const { base, may } = useWorkspace();
  return (
    <>
      <ProgramChoice />
      <div className="mt-4">
        <Notice>
          {t("noTemplate")}{" "}
          {may("contract.configure") ? (
            <TextLink href={`${base}/settings/contracts`}>{t("noTemplateAction")}</TextLink>
          ) : null}
        </Notice>
      </div>
    </>
  );
}

/** The program stands in the URL, as its templates come with it. Before scripts arrive each is a link. */
function ProgramChoice(): ReactNode {
  const { t } = useTranslation("contracts");
  const navigate = useNavigate();
  const { programs, programId, partner, opportunityId } = useLoaderData<typeof loader>();
  if (programs.length < 2 || opportunityId) return null;
  return (
    <Field label={t("program")}>
      <Select
        defaultValue={programId}
        onChange={(event) =>
          navigate(`?${new URLSearchParams({ partner: partner.id, program: event.currentTarget.value })}`, {
            replace: true,
          })
        }
      >
        {programs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function DraftForm(): ReactNode {
  const { t } = useTranslation(["contracts", "common"]);
  const { base } = useWorkspace();
  const { partner, programId, opportunityId, templates, signer } = useLoaderData<typeof loader>();
  const form = useFormState();
  const only = templates.length === 1 ? templates[0]?.id : "";
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="partnerId" value={partner.id} />
      <input type="hidden" name="programId" value={programId} />
      <input type="hidden" name="opportunityId" value={opportunityId ?? ""} />
      <FormSection>
        <ProgramChoice />
        <FormField form={form} name="templateId" label={t("contracts:template")} required>
          <Select name="templateId" key={programId} defaultValue={form.value("templateId", only)}>
            <option value="">{t("contracts:chooseTemplate")}</option>
            {templates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField
          form={form}
          name="signerName"
          label={t("contracts:signerName")}
          help={t("contracts:signerNameHelp")}
          optional
        >
          <Input
            name="signerName"
            autoComplete="off"
            defaultValue={form.value("signerName", signer.name)}
            maxLength={120}
          />
        </FormField>
        <FormField form={form} name="signerEmail" label={t("contracts:signerEmail")} optional>
          <Input
            type="email"
            name="signerEmail"
            autoComplete="off"
            defaultValue={form.value("signerEmail", signer.email)}
            maxLength={254}
          />
        </FormField>
        <FormField form={form} name="locale" label={t("contracts:language")}>
          <Select name="locale" defaultValue={form.value("locale", signer.locale)}>
            {languages.map((language) => (
              <option key={language} value={language}>
                {t(`common:language.${language}`)}
              </option>
            ))}
          </Select>
        </FormField>
      </FormSection>
      <FormActions>
        <Button type="submit" variant="primary" loading={form.pending}>
          {t("contracts:draft")}
        </Button>
        <ButtonLink href={`${base}/partners/${partner.id}`}>{t("common:actions.cancel")}</ButtonLink>
      </FormActions>
    </Form>
  );
}
