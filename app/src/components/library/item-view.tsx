import type { ItemContent } from "@tributary/library";
import { ButtonLink, formatDay, useUi } from "@tributary/ui";
import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LibraryView } from "../../http/library-view.ts";
import { BoardView } from "./board-view.tsx";
import { CaseView } from "./case-view.tsx";
import { MarkedText } from "./marked-text.tsx";
import { PlayedFile } from "./played-file.tsx";
import { PriceTable } from "./price-table.tsx";
import { ShownFile } from "./shown-file.tsx";
import { TemplateView } from "./template-view.tsx";

/** What an item is shown with. */
export interface ItemViewProps {
  readonly content: ItemContent;
  readonly view: LibraryView;
  /** Who reads: a template is signed with it. */
  readonly ownName: string;
  /** Where the board stands on this face. */
  readonly boardHref: string;
}

/** An item as it is read, each kind in its own way. */
export function ItemView({ content, view, ownName, boardHref }: ItemViewProps): ReactNode {
  const fileOf = (id: string | null) => (id ? view.files[id] : undefined);
  switch (content.kind) {
    case "case":
      return <CaseView content={content} fileOf={fileOf} />;
    case "price_list":
      return (
        <Parts>
          <ValidFrom day={content.validFrom} />
          <PriceTable rows={content.rows} />
          <MarkedText text={content.notes} />
          <ShownFile file={fileOf(content.fileId)} />
        </Parts>
      );
    case "bonus_terms":
      return (
        <Parts>
          <ValidFrom day={content.validFrom} />
          <Texts content={content} fields={["rep", "groupHead", "departmentHead", "notes"]} />
        </Parts>
      );
    case "recording":
      return (
        <Parts>
          <Facts facts={[content.heldOn, content.speaker]} />
          <PlayedFile file={fileOf(content.videoId)} chapters={content.chapters} />
          <OutsideLink url={content.url} />
          <Texts content={content} fields={["notes"]} />
        </Parts>
      );
    case "presentation":
      return (
        <Parts>
          <Facts facts={[null, content.forWhom]} />
          <ShownFile file={fileOf(content.fileId)} />
          <OutsideLink url={content.url} />
          <Texts content={content} fields={["notes"]} />
        </Parts>
      );
    case "call_recording":
      return (
        <Parts>
          <Facts facts={[content.heldOn, content.outcome]} />
          <PlayedFile file={fileOf(content.audioId)} chapters={content.chapters} />
          <Texts content={content} fields={["notes"]} />
        </Parts>
      );
    case "template":
      return <TemplateView content={content} ownName={ownName} />;
    case "lead_rules":
      return <Texts content={content} fields={["counts", "countsNot", "howToSend", "protection"]} />;
    case "playbook":
      return <Texts content={content} fields={["situation", "steps", "prompt"]} />;
    case "live_board":
      return (
        <Parts>
          <BoardView content={content} board={view.board} href={boardHref} />
          <OutsideLink url={content.url} />
          <MarkedText text={content.notes} />
        </Parts>
      );
  }
}

function Parts({ children }: { children: ReactNode }): ReactNode {
  return <div className="flex flex-col gap-5">{children}</div>;
}

type TextField =
  | ("rep" | "groupHead" | "departmentHead" | "notes" | "counts" | "countsNot" | "howToSend" | "protection")
  | ("situation" | "steps" | "prompt");

/** Texts under their names; what is empty is not there. */
function Texts({ content, fields }: { content: ItemContent; fields: readonly TextField[] }): ReactNode {
  const { t } = useTranslation("library");
  const given = content as unknown as Readonly<Record<string, string>>;
  const shown = fields.filter((field) => given[field]);
  if (shown.length === 0) return null;
  return (
    <Parts>
      {shown.map((field) => (
        <section key={field}>
          <h2 className="mb-1.5 text-16">{t(`field.${field}`)}</h2>
          <MarkedText text={given[field] ?? ""} />
        </section>
      ))}
    </Parts>
  );
}

function ValidFrom({ day }: { day: string | null }): ReactNode {
  const { t } = useTranslation("library");
  const { locale } = useUi();
  return day ? <p className="text-muted">{t("validFrom", { day: formatDay(day, locale) })}</p> : null;
}

function Facts({ facts: [day, words] }: { facts: readonly [string | null, string] }): ReactNode {
  const { locale } = useUi();
  const shown = [day ? formatDay(day, locale) : "", words].filter(Boolean);
  return shown.length > 0 ? <p className="text-muted">{shown.join(" · ")}</p> : null;
}

function OutsideLink({ url }: { url: string }): ReactNode {
  const { t } = useTranslation("library");
  if (!url) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <ButtonLink href={url} target="_blank" rel="noreferrer noopener" icon={<ExternalLink />}>
        {t("openLink")}
      </ButtonLink>
      <span className="min-w-0 text-13 break-all text-muted">{new URL(url).host}</span>
    </div>
  );
}
