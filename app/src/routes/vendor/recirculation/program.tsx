import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { newId, ok } from "@tributary/kernel";
import { optionalIdInput } from "@tributary/kernel/input";
import { listPrograms } from "@tributary/programs";
import {
  createRecallProgram,
  findRecallProgram,
  listCoursesToKeep,
  pauseRecallProgram,
  programDefaults,
  programInput,
  updateRecallProgram,
} from "@tributary/recirculation";
import { BackLink, Button, FormPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { ProgramForm } from "./program-form.tsx";

export const handle: RouteHandle = { title: (t) => t("recirculation:programs.title") };

/** One screen for a new program and for one that runs. */
export const loader = vendorLoader(
  { permission: "recirculation.configure" },
  async ({ within, params: { recallId }, requestId }) =>
    within(async (tx) => {
      const program = recallId ? await findRecallProgram(tx, recallId) : null;
      if (recallId && !program) refuseMissing("recall_program", requestId);
      const partnerPrograms = await listPrograms(tx);
      return {
        program,
        /** That a new program will have, however often its form is sent. */
        id: program?.id ?? newId(),
        values: program
          ? { ...program, retentionPercent: Math.round(program.desiredRetention * 100) }
          : { ...programDefaults, name: "", partnerProgramId: null, courseId: null },
        partnerPrograms: partnerPrograms.map(({ id, name }) => ({ id, name })),
        courses: (await listCoursesToKeep(tx)).map(({ id, title }) => ({ id, name: title })),
      };
    }),
);

const formInput = programInput.and(
  z.object({ id: optionalIdInput, version: z.coerce.number().int().default(0) }),
);

const pause = (paused: boolean) =>
  intent({
    permission: "recirculation.configure",
    form: z.object({}),
    run: async ({ within, params: { recallId: programId = "" }, clock }) => {
      const done = await within((tx) => pauseRecallProgram(tx, { programId, paused }, clock));
      return done.ok ? ok({ paused }) : done;
    },
    done: (value) => value,
  });

export const action = vendorAction({
  default: intent({
    permission: "recirculation.configure",
    form: formInput,
    run: async ({ within, params: { recallId: programId }, clock }, { id, version, ...input }) => {
      if (!programId) return within((tx) => createRecallProgram(tx, { ...input, id }, clock));
      const done = await within((tx) => updateRecallProgram(tx, { programId, version, input }, clock));
      return done.ok ? ok({ id: programId }) : done;
    },
    done: (_, { scope }) => redirect(`/v/${scope.vendor.slug}/recirculation/programs`),
  }),
  pause: pause(true),
  resume: pause(false),
});

export default function Program(): ReactNode {
  const { t } = useTranslation("recirculation");
  const { base } = useWorkspace();
  const { program, id, values, partnerPrograms, courses } = useLoaderData<typeof loader>();
  const form = useFormState();
  const list = `${base}/recirculation/programs`;
  return (
    <FormPage
      back={<BackLink href={list}>{t("programs.title")}</BackLink>}
      title={program?.name ?? t("programs.new")}
      description={t("programs.help")}
      errors={<FormProblems form={form} />}
    >
      {program ? (
        <Form method="post" className="mb-6">
          <input type="hidden" name="intent" value={program.pausedAt ? "resume" : "pause"} />
          <Button type="submit">{t(program.pausedAt ? "programs.resume" : "programs.pause")}</Button>
        </Form>
      ) : null}
      <ProgramForm
        form={form}
        id={id}
        values={values}
        version={program?.version ?? 0}
        partnerPrograms={partnerPrograms}
        courses={courses}
        submit={t(program ? "programs.save" : "programs.create")}
        cancelHref={list}
      />
    </FormPage>
  );
}
