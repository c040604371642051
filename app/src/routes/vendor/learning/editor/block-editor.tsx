import type { DraftBlock, TextNode } from "@tributary/learning";
import { Button, Skeleton, useHydrated } from "@tributary/ui";
import { Plus, X } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { type BlockEditorProps, Caption, FileField, LineField } from "./block-fields.tsx";
import { newSection } from "./new-block.ts";
import { QuizEditor } from "./quiz-editor.tsx";
import { VideoEditor } from "./video-editor.tsx";

// The text editor is the heaviest part of the workspace: it comes once somebody writes.
const TextEditor = lazy(() => import("./text-editor.tsx"));

type Of<Type extends DraftBlock["type"]> = Extract<DraftBlock, { type: Type }>;

/** The editor of one block, by its kind. */
export function BlockEditor({ block, ...rest }: BlockEditorProps): ReactNode {
  switch (block.type) {
    case "text":
      return (
        <Words label="text" nodes={block.nodes} onChange={(nodes) => rest.onChange({ ...block, nodes })} />
      );
    case "image":
      return <ImageEditor block={block} {...rest} />;
    case "video":
      return <VideoEditor block={block} {...rest} />;
    case "audio":
      return <AudioEditor block={block} {...rest} />;
    case "file":
      return <FileEditor block={block} {...rest} />;
    case "accordion":
      return <AccordionEditor block={block} {...rest} />;
    case "quiz":
      return (
        <QuizEditor
          questions={block.questions}
          onChange={(questions) => rest.onChange({ ...block, questions })}
        />
      );
  }
}

function Words({
  label,
  nodes,
  onChange,
}: {
  label: "text" | "section";
  nodes: readonly TextNode[];
  onChange: (nodes: TextNode[]) => void;
}): ReactNode {
  const { t } = useTranslation("learning");
  const room = <Skeleton className="h-20" />;
  // It has nothing to show before scripts arrive; what the server left open would be begun anew by the first change.
  if (!useHydrated()) return room;
  return (
    <Suspense fallback={room}>
      <TextEditor label={t(`editor.label.${label}`)} nodes={nodes} onChange={onChange} />
    </Suspense>
  );
}

function ImageEditor(props: BlockEditorProps<Of<"image">>): ReactNode {
  const { t } = useTranslation("learning");
  const { block, onChange } = props;
  return (
    <div className="flex flex-col gap-3">
      <FileField {...props} purpose="image" />
      <LineField
        label={t("editor.alt")}
        help={t("editor.altHelp")}
        value={block.alt}
        max={500}
        onChange={(alt) => onChange({ ...block, alt })}
      />
      <Caption {...props} />
    </div>
  );
}

function AudioEditor(props: BlockEditorProps<Of<"audio">>): ReactNode {
  return (
    <div className="flex flex-col gap-3">
      <FileField {...props} purpose="audio" />
      <Caption {...props} />
    </div>
  );
}

function FileEditor(props: BlockEditorProps<Of<"file">>): ReactNode {
  const { t } = useTranslation("learning");
  const { block, onChange } = props;
  return (
    <div className="flex flex-col gap-3">
      <FileField {...props} purpose="document" />
      <LineField
        label={t("editor.fileName")}
        value={block.name}
        max={200}
        onChange={(name) => onChange({ ...block, name })}
      />
    </div>
  );
}

function AccordionEditor({ block, onChange }: BlockEditorProps<Of<"accordion">>): ReactNode {
  const { t } = useTranslation("learning");
  const set = (sections: Of<"accordion">["sections"]): void => onChange({ ...block, sections });
  return (
    <div className="flex flex-col gap-4">
      {block.sections.map((section) => (
        <div key={section.id} className="flex flex-col gap-2 border-l-2 border-line pl-3">
          <LineField
            label={t("editor.sectionTitle")}
            value={section.title}
            max={200}
            onChange={(title) =>
              set(block.sections.map((one) => (one.id === section.id ? { ...one, title } : one)))
            }
          />
          <Words
            label="section"
            nodes={section.nodes}
            onChange={(nodes) =>
              set(block.sections.map((one) => (one.id === section.id ? { ...one, nodes } : one)))
            }
          />
          <Button
            variant="quiet"
            size="small"
            icon={<X />}
            className="self-start"
            onClick={() => set(block.sections.filter(({ id }) => id !== section.id))}
          >
            {t("editor.removeSection")}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        icon={<Plus />}
        className="self-start"
        onClick={() => set([...block.sections, newSection()])}
      >
        {t("editor.addSection")}
      </Button>
    </div>
  );
}
