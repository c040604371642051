import { idInput, lineInput } from "@tributary/kernel/input";
import { z } from "zod";

/** The lists that views are saved of. */
export const viewedLists = ["leads", "partners", "sales", "clients", "recruitment"] as const;
/** One of `viewedLists`. */
export type ViewedList = (typeof viewedLists)[number];

const ticked = z
  .string()
  .optional()
  .transform((value) => value === "on");

const settings = {
  name: lineInput(60),
  /** Whether the list opens with it. */
  isDefault: ticked,
  /** Whether all of the vendor's people see it. */
  isShared: ticked,
};

/** A new view: the search part of the list's address, under a name. */
export const newViewInput = z.object({ ...settings, search: z.string().max(2_000, "too_long").default("") });

/** What of a view may change. */
export const viewChangeInput = z.object({ ...settings, viewId: idInput });
