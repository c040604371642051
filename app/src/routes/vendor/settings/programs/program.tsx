import { useLoaderData, useParams } from "@remix-run/react";
import { idInput } from "@tributary/kernel/input";
import {
  addStage,
  findProgram,
  listProducts,
  listProgramProductIds,
  orderStages,
  programChanges,
  programKinds,
  stageFields,
  stageInput,
  stageOrderInput,
  updateProgram,
  updateStage,
} from "@tributary/programs";
import { deleteStage, readBoard, stageDeletion } from "@tributary/recruitment";
import { BackLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../../components/title.ts";
import { useDoneToast } from "../../../../components/use-done-toast.ts";
import { timeZones } from "../../../../http/choices.ts";
import { intent } from "../../../../http/intents.ts";
import { refuseMissing } from "../../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../../http/vendor-route.ts";
import { ProgramForm } from "./program-form.tsx";
import { StageList } from "./stage-list.tsx";

export const handle: RouteHandle = {
  title: (t, data) => (data as { program?: { name: string } } | null)?.program?.name ?? t("programs:title"),
};

const search = z.object({ do: z.enum(["add", "edit", "delete"]).optional(), stage: z.uuid().optional() });

export const loader = vendorLoader(
  { permission: "program.configure", search },
  async ({ within, params: { programId = "" }, requestId, search, clock }) => {
    const found = await within(async (tx) => {
      const program = await findProgram(tx, programId);
      if (!program) return null;
      const columns = await readBoard(tx, { programId, cardsAtFirst: 0 }, clock);
      return {
        program,
        stages: columns.map(({ stage, count }) => ({ ...stage, count })),
        products: (await listProducts(tx, { limit: 500 })).rows.map(({ id, name }) => ({ id, name })),
        productIds: await listProgramProductIds(tx, programId),
      };
    });
    if (!found) refuseMissing("program", requestId);
    return {
      ...found,
      kinds: programKinds,
      zones: timeZones,
      fields: stageFields,
      doing: search.do ?? null,
      stageId: search.stage ?? null,
    };
  },
);

const permission = "program.configure";

export const action = vendorAction({
  save: intent({
    permission,
    form: programChanges,
    run: ({ within, params: { programId = "" } }, form) =>
      within((tx) => updateProgram(tx, { ...form, programId })),
    done: () => ({ done: "saved" }),
  }),
  addStage: intent({
    permission,
    form: stageInput,
    run: ({ within, clock, params: { programId = "" } }, form) =>
      within((tx) => addStage(tx, { ...form, programId }, clock)),
    done: () => ({ done: "stageAdded" }),
  }),
  editStage: intent({
    permission,
    form: stageInput.extend({ stageId: idInput }),
    run: ({ within }, form) => within((tx) => updateStage(tx, form)),
    done: () => ({ done: "stageSaved" }),
  }),
  order: intent({
    permission,
    form: stageOrderInput.omit({ programId: true }),
    run: ({ within, params: { programId = "" } }, { stageIds }) =>
      within((tx) => orderStages(tx, { programId, stageIds })),
    done: () => ({ done: "ordered" }),
  }),
  deleteStage: intent({
    permission,
    form: stageDeletion,
    run: ({ within }, form) => within((tx) => deleteStage(tx, form)),
    done: () => ({ done: "stageDeleted" }),
  }),
});

export default function Program(): ReactNode {
  const { t } = useTranslation("programs");
  const { program, stages, fields, doing, stageId, ...choices } = useLoaderData<typeof loader>();
  const { vendor } = useParams();
  useDoneToast({
    saved: t("saved"),
    stageAdded: t("stageAdded"),
    stageSaved: t("stageSaved"),
    stageDeleted: t("stageDeleted"),
    ordered: t("ordered"),
  });
  return (
    <>
      <BackLink href={`/v/${vendor}/settings/programs`}>{t("back")}</BackLink>
      <StageList
        programName={program.name}
        stages={stages}
        fields={fields}
        doing={doing}
        stageId={stageId}
        key={stages.map(({ id }) => id).join()}
      />
      <ProgramForm program={program} {...choices} />
    </>
  );
}
