import type { ItemKind } from "@tributary/library";
import {
  AudioLines,
  BookOpenText,
  Bot,
  ClipboardCheck,
  HandCoins,
  type LucideIcon,
  MessageSquareText,
  Presentation,
  Tag,
  Trophy,
  Video,
} from "lucide-react";
import type { ReactNode } from "react";

const icons: Record<ItemKind, LucideIcon> = {
  case: BookOpenText,
  price_list: Tag,
  bonus_terms: HandCoins,
  recording: Video,
  presentation: Presentation,
  call_recording: AudioLines,
  template: MessageSquareText,
  lead_rules: ClipboardCheck,
  playbook: Bot,
  live_board: Trophy,
};

/** The sign of a kind; its name always stands beside it. */
export function KindIcon({ kind }: { kind: ItemKind }): ReactNode {
  const Icon = icons[kind];
  return <Icon aria-hidden="true" className="size-(--icon) shrink-0 text-muted" />;
}
