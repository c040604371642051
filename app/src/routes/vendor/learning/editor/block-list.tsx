import type { DraftBlock } from "@tributary/learning";
import { Button, EmptyState, IconButton, Menu, MenuItem, MenuLine, toast } from "@tributary/ui";
import { type DragOrder, useDragOrder } from "@tributary/ui/drag";
import { clsx } from "clsx";
import {
  ArrowDown,
  ArrowUp,
  AudioLines,
  Ellipsis,
  FileText,
  GripVertical,
  Image,
  ListChecks,
  ListCollapse,
  Text,
  Trash2,
  Video,
} from "lucide-react";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { UploadedFile } from "../../../../components/use-upload.ts";
import { BlockEditor } from "./block-editor.tsx";
import { type BlockType, blockTypes, newBlock } from "./new-block.ts";

type ChangeBlocks = (change: (blocks: readonly DraftBlock[]) => readonly DraftBlock[]) => void;

interface BlockListProps {
  readonly blocks: readonly DraftBlock[];
  readonly files: ReadonlyMap<string, UploadedFile>;
  readonly onChange: ChangeBlocks;
  readonly onFile: (file: UploadedFile) => void;
}

const icons: Record<BlockType, ReactNode> = {
  text: <Text />,
  image: <Image />,
  video: <Video />,
  audio: <AudioLines />,
  file: <FileText />,
  accordion: <ListCollapse />,
  quiz: <ListChecks />,
};

/** The blocks of a lesson: written, moved, taken out, added. */
export function BlockList({ blocks, files, onChange, onFile }: BlockListProps): ReactNode {
  const { t } = useTranslation("learning");
  const list = useRef<HTMLOListElement>(null);
  const { announcement, move, drag } = useBlockMoves(list, blocks, onChange);
  const gap = drag.target?.at;
  const remove = (block: DraftBlock, at: number): void => {
    onChange((now) => now.filter(({ id }) => id !== block.id));
    const putBack = (): void => onChange((now) => [...now.slice(0, at), block, ...now.slice(at)]);
    toast.done(t("editor.removed", { block: t(`editor.blocks.${block.type}`) }), { undo: putBack });
  };
  return (
    <>
      {blocks.length === 0 ? (
        <EmptyState title={t("editor.empty")}>{t("editor.emptyText")}</EmptyState>
      ) : null}
      <ol ref={list} className="m-0 flex list-none flex-col gap-4 p-0">
        {blocks.map((block, at) => (
          <li
            key={block.id}
            id={`block-${block.id}`}
            {...drag.item({ list: "blocks", at }, block.id)}
            className={clsx(
              "scroll-mt-20 rounded-surface border border-line bg-raised p-3",
              drag.dragged === block.id && "opacity-50",
              gap === at && "shadow-[0_-9px_0_-7px_var(--color-accent)]",
              gap === blocks.length && at === gap - 1 && "shadow-[0_9px_0_-7px_var(--color-accent)]",
            )}
          >
            <BlockHead
              block={block}
              at={at}
              last={at === blocks.length - 1}
              grip={drag.grip(block.id)}
              onMove={(place) => move(block.id, place)}
              onRemove={() => remove(block, at)}
            />
            <BlockEditor
              block={block}
              file={("fileId" in block && block.fileId && files.get(block.fileId)) || null}
              onFile={onFile}
              onChange={(changed) =>
                onChange((now) => now.map((one) => (one.id === changed.id ? changed : one)))
              }
            />
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      <AddBlock onAdd={(type) => onChange((now) => [...now, newBlock(type)])} />
    </>
  );
}

function useBlockMoves(list: RefObject<HTMLElement>, blocks: readonly DraftBlock[], onChange: ChangeBlocks) {
  const { t } = useTranslation("learning");
  const [announcement, setAnnouncement] = useState("");
  const move = (id: string, place: number): void => {
    const from = blocks.findIndex((block) => block.id === id);
    const to = Math.max(0, Math.min(place, blocks.length - 1));
    if (from < 0 || to === from) return;
    onChange((now) => {
      const moved = now.filter((block) => block.id === id);
      const others = now.filter((block) => block.id !== id);
      return [...others.slice(0, to), ...moved, ...others.slice(to)];
    });
    setAnnouncement(t("movedTo", { place: String(to + 1), all: String(blocks.length) }));
  };
  const placeOf = (id: string): number => blocks.findIndex((block) => block.id === id);
  const drag = useDragOrder(list, {
    enabled: true,
    drawn: blocks.map(({ id }) => id).join(),
    onPlace: (id, { at }) => move(id, at),
    onStep: (id, step) => move(id, placeOf(id) + step),
  });
  return { announcement, move, drag };
}

interface BlockHeadProps {
  readonly block: DraftBlock;
  readonly at: number;
  readonly last: boolean;
  readonly grip: ReturnType<DragOrder["grip"]>;
  readonly onMove: (place: number) => void;
  readonly onRemove: () => void;
}

function BlockHead({ block, at, last, grip, onMove, onRemove }: BlockHeadProps): ReactNode {
  const { t } = useTranslation("learning");
  const name = t(`editor.blocks.${block.type}`);
  return (
    <div className="mb-2 flex items-center gap-1 text-13 text-muted">
      <IconButton
        size="small"
        icon={<GripVertical />}
        label={t("moveGrip", { name })}
        tipSide="start"
        className="-ml-1.5 cursor-grab"
        {...grip}
      />
      <span className="[&>svg]:size-4" aria-hidden="true">
        {icons[block.type]}
      </span>
      <span className="flex-1">{name}</span>
      <Menu
        trigger={
          <IconButton
            size="small"
            icon={<Ellipsis />}
            label={t("editor.blockActions", { name })}
            tipSide="end"
          />
        }
      >
        <MenuItem icon={<ArrowUp />} disabled={at === 0} onSelect={() => onMove(at - 1)}>
          {t("moveUp")}
        </MenuItem>
        <MenuItem icon={<ArrowDown />} disabled={last} onSelect={() => onMove(at + 1)}>
          {t("moveDown")}
        </MenuItem>
        <MenuLine />
        <MenuItem icon={<Trash2 />} onSelect={onRemove}>
          {t("remove")}
        </MenuItem>
      </Menu>
    </div>
  );
}

function AddBlock({ onAdd }: { onAdd: (type: BlockType) => void }): ReactNode {
  const { t } = useTranslation("learning");
  return (
    <div className="mt-4 rounded-surface border border-dashed border-line-strong p-3">
      <p className="mb-2 text-13 text-muted">{t("editor.add")}</p>
      <div className="flex flex-wrap gap-2">
        {blockTypes.map((type) => (
          <Button key={type} size="small" icon={icons[type]} onClick={() => onAdd(type)}>
            {t(`editor.blocks.${type}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
