import { type Editor, EditorContent, useEditor, useEditorState } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import type { TextNode } from "@tributary/learning";
import { Button, Field, IconButton, Input } from "@tributary/ui";
import { Bold, Heading2, Heading3, Italic, Link, List, ListOrdered, Quote, Unlink } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { docOf, nodesOf } from "./text-doc.ts";

interface TextEditorProps {
  readonly nodes: readonly TextNode[];
  /** What it is, for those who do not see it. */
  readonly label: string;
  readonly onChange: (nodes: TextNode[]) => void;
}

/** As learners see it, in the measure of the workspace. */
const lookOfText = [
  "min-h-11 py-2 outline-none [&_a]:underline [&_h2]:mt-3 [&_h2]:text-16 [&_p]:my-1",
  "[&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6",
  "[&_blockquote]:border-l-2 [&_blockquote]:border-accent-line [&_blockquote]:pl-4",
].join(" ");

/** Only what our lessons keep: the rest is not even offered. */
const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: { openOnClick: false, defaultProtocol: "https", protocols: ["http", "https", "mailto", "tel"] },
  }),
];

/** Paragraphs, headings, lists, quotes and links, written as they will look. */
export default function TextEditor({ nodes, label, onChange }: TextEditorProps): ReactNode {
  const first = useRef(docOf(nodes));
  const editor = useEditor({
    extensions,
    content: first.current,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        class: lookOfText,
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
      },
    },
    onUpdate: ({ editor: changed }) => onChange(nodesOf(changed.getJSON())),
  });
  return (
    <div>
      {editor ? <Toolbar editor={editor} /> : null}
      <EditorContent editor={editor} />
    </div>
  );
}

function Toolbar({ editor }: { editor: Editor }): ReactNode {
  const { t } = useTranslation("learning");
  const [linking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      h2: now.isActive("heading", { level: 2 }),
      h3: now.isActive("heading", { level: 3 }),
      bullets: now.isActive("bulletList"),
      numbers: now.isActive("orderedList"),
      quote: now.isActive("blockquote"),
      link: now.isActive("link"),
    }),
  });
  const run = () => editor.chain().focus();
  const tools = [
    ["bold", <Bold key="i" />, () => run().toggleBold().run()],
    ["italic", <Italic key="i" />, () => run().toggleItalic().run()],
    ["h2", <Heading2 key="i" />, () => run().toggleHeading({ level: 2 }).run()],
    ["h3", <Heading3 key="i" />, () => run().toggleHeading({ level: 3 }).run()],
    ["bullets", <List key="i" />, () => run().toggleBulletList().run()],
    ["numbers", <ListOrdered key="i" />, () => run().toggleOrderedList().run()],
    ["quote", <Quote key="i" />, () => run().toggleBlockquote().run()],
    ["link", <Link key="i" />, () => setLinking(!linking)],
  ] as const;
  return (
    <div className="border-b border-line pb-1">
      <div role="toolbar" aria-label={t("editor.format")} className="-ml-1.5 flex flex-wrap">
        {tools.map(([name, icon, deed]) => (
          <IconButton
            key={name}
            size="small"
            label={t(`editor.tools.${name}`)}
            icon={icon}
            aria-pressed={on[name]}
            className={on[name] ? "bg-pressed" : undefined}
            // The selection must not be lost to the button.
            onMouseDown={(event) => event.preventDefault()}
            onClick={deed}
          />
        ))}
        {on.link ? (
          <IconButton
            size="small"
            label={t("editor.tools.unlink")}
            icon={<Unlink />}
            onClick={() => run().extendMarkRange("link").unsetLink().run()}
          />
        ) : null}
      </div>
      {linking ? <LinkField editor={editor} onDone={() => setLinking(false)} /> : null}
    </div>
  );
}

function LinkField({ editor, onDone }: { editor: Editor; onDone: () => void }): ReactNode {
  const { t } = useTranslation(["learning", "common"]);
  const present: unknown = editor.getAttributes("link").href;
  const [address, setAddress] = useState(typeof present === "string" ? present : "");
  const [wrong, setWrong] = useState(false);
  const set = (): void => {
    const href = completeAddress(address);
    if (!href) {
      setWrong(true);
      return;
    }
    editor.chain().focus().extendMarkRange("link").setLink({ href }).run();
    onDone();
  };
  return (
    <div className="mt-1 flex flex-wrap items-start gap-2">
      <Field
        label={t("editor.linkAddress")}
        hideLabel
        error={wrong ? t("editor.linkWrong") : null}
        className="min-w-56 flex-1"
      >
        <Input
          value={address}
          placeholder="https://"
          inputMode="url"
          autoFocus
          onChange={(event) => {
            setAddress(event.target.value);
            setWrong(false);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault();
              set();
            }
            if (event.key === "Escape") onDone();
          }}
        />
      </Field>
      <Button onClick={set}>{t("editor.setLink")}</Button>
    </div>
  );
}

/** An address as people type it, with what they leave out; null for what a lesson does not link to. */
function completeAddress(typed: string): string | null {
  const text = typed.trim();
  const full = /^(https?:\/\/|mailto:|tel:)/i.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(full);
    return url.hostname.includes(".") || url.protocol === "mailto:" || url.protocol === "tel:"
      ? url.href
      : null;
  } catch {
    return null;
  }
}
