import { useFetcher } from "@remix-run/react";
import type { Stage, StageField } from "@tributary/programs";
import { ButtonLink, IconButton, Section, useUi } from "@tributary/ui";
import { type DragOrder, useDragOrder } from "@tributary/ui/drag";
import { clsx } from "clsx";
import { ArrowDown, ArrowUp, GripVertical, Pencil, Plus, Trash2 } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { StageDeletion } from "./stage-deletion.tsx";
import { StageForm } from "./stage-form.tsx";

/** A stage, and how many cards stand in it. */
export interface CountedStage extends Stage {
  readonly count: number;
}

interface StageListProps {
  readonly programName: string;
  readonly stages: readonly CountedStage[];
  readonly fields: readonly StageField[];
  readonly doing: "add" | "edit" | "delete" | null;
  readonly stageId: string | null;
}

/** The stages of a program in their order, which is changed by dragging a line or by its arrows. */
export function StageList({ programName, stages, fields, doing, stageId }: StageListProps): ReactNode {
  const { t } = useTranslation("programs");
  const list = useRef<HTMLOListElement>(null);
  const order = useOrder(stages);
  const drag = useDragOrder(list, {
    enabled: true,
    drawn: order.ids.join(),
    onPlace: (id, { at }) => order.put(movedTo(order.ids, id, at)),
  });
  const chosen = stages.find(({ id }) => id === stageId) ?? null;
  return (
    <Section
      title={`${programName}: ${t("stages").toLowerCase()}`}
      description={t("stagesHelp")}
      action={
        <ButtonLink href="?do=add" preventScrollReset icon={<Plus />}>
          {t("addStage")}
        </ButtonLink>
      }
    >
      <ol ref={list}>
        {order.stages.map((stage, at) => (
          <StageLine key={stage.id} stage={stage} at={at} ids={order.ids} put={order.put} drag={drag} />
        ))}
      </ol>
      {doing === "add" ? <StageForm fields={fields} stage={null} /> : null}
      {doing === "edit" && chosen ? <StageForm fields={fields} stage={chosen} key={chosen.id} /> : null}
      {doing === "delete" && chosen ? (
        <StageDeletion stage={chosen} others={stages.filter(({ id }) => id !== chosen.id)} />
      ) : null}
    </Section>
  );
}

/** The order as it will be when the form under way is answered. */
function useOrder(stages: readonly CountedStage[]) {
  const fetcher = useFetcher({ key: "stage-order" });
  const asked = fetcher.formData?.getAll("stageIds").map(String);
  const present = stages.map(({ id }) => id);
  const ids = asked && asked.length === present.length ? asked : present;
  return {
    ids,
    stages: ids.flatMap((id) => stages.find((stage) => stage.id === id) ?? []),
    put: (next: readonly string[]): void => {
      const form = new FormData();
      form.append("intent", "order");
      for (const id of next) form.append("stageIds", id);
      fetcher.submit(form, { method: "post" });
    },
  };
}

/** The ids with one of them at another place. */
function movedTo(ids: readonly string[], id: string, to: number): readonly string[] {
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, Math.max(0, to)), id, ...rest.slice(Math.max(0, to))];
}

function StageLine({
  stage,
  at,
  ids,
  put,
  drag,
}: {
  stage: CountedStage;
  at: number;
  ids: readonly string[];
  put: (ids: readonly string[]) => void;
  drag: DragOrder;
}): ReactNode {
  const { t } = useTranslation(["programs", "partners"]);
  const { Link } = useUi();
  const { id, name, staleAfterDays, requiredFields } = stage;
  const facts = [
    staleAfterDays === null ? null : t("programs:staleShort", { count: staleAfterDays }),
    requiredFields.length === 0
      ? null
      : t("programs:asksFor", {
          fields: requiredFields.map((field) => t(`partners:form.${field}`)).join(", "),
        }),
  ].filter(Boolean);
  return (
    <li
      {...drag.item({ list: "stages", at }, id)}
      className={clsx(
        "flex items-center gap-1 border-b border-line bg-surface py-2 last:border-0",
        drag.dragged === id && "opacity-50",
        drag.target?.at === at && "shadow-[inset_0_2px_0_var(--color-accent)]",
        at === ids.length - 1 &&
          drag.target?.at === ids.length &&
          "shadow-[inset_0_-2px_0_var(--color-accent)]",
      )}
    >
      <span
        aria-hidden="true"
        title={t("programs:drag", { name })}
        className="cursor-grab px-1 text-faint pointer-coarse:hidden"
      >
        <GripVertical className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-emphasis">
          <Link href={`?do=edit&stage=${id}`} preventScrollReset className="no-underline hover:underline">
            {name}
          </Link>
        </p>
        {facts.length > 0 ? <p className="text-13 text-muted">{facts.join(" · ")}</p> : null}
      </div>
      <OrderButton
        id={id}
        ids={ids}
        to={at - 1}
        put={put}
        label={t("programs:up", { name })}
        icon={<ArrowUp />}
      />
      <OrderButton
        id={id}
        ids={ids}
        to={at + 1}
        put={put}
        label={t("programs:down", { name })}
        icon={<ArrowDown />}
      />
      <ButtonLink
        href={`?do=edit&stage=${id}`}
        preventScrollReset
        variant="quiet"
        size="small"
        aria-label={t("programs:editStage", { name })}
        icon={<Pencil />}
      />
      <ButtonLink
        href={`?do=delete&stage=${id}`}
        preventScrollReset
        variant="quiet"
        size="small"
        aria-label={t("programs:deleteStage", { name })}
        icon={<Trash2 />}
      />
    </li>
  );
}

/** A form of its own, so that the arrows work before scripts arrive. */
function OrderButton({
  id,
  ids,
  to,
  put,
  label,
  icon,
}: {
  id: string;
  ids: readonly string[];
  to: number;
  put: (ids: readonly string[]) => void;
  label: string;
  icon: ReactNode;
}): ReactNode {
  const next = movedTo(ids, id, to);
  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        put(next);
      }}
    >
      <input type="hidden" name="intent" value="order" />
      {next.map((one) => (
        <input key={one} type="hidden" name="stageIds" value={one} />
      ))}
      <IconButton
        type="submit"
        size="small"
        icon={icon}
        label={label}
        tipSide="end"
        disabled={to < 0 || to >= ids.length}
      />
    </form>
  );
}
