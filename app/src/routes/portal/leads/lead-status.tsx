import type { LeadStatus } from "@tributary/leads";
import type { Tone } from "@tributary/ui";
import { CircleMinus, Clock, Hammer, Trophy, X } from "lucide-react";
import type { ReactNode } from "react";

/** How the states of a lead look: a shape of its own for each, and a tone. */
export const leadLook: Record<LeadStatus, { readonly tone: Tone; readonly icon: ReactNode }> = {
  submitted: { tone: "neutral", icon: <Clock /> },
  accepted: { tone: "accent", icon: <Hammer /> },
  declined: { tone: "negative", icon: <X /> },
  won: { tone: "positive", icon: <Trophy /> },
  lost: { tone: "neutral", icon: <CircleMinus /> },
};
