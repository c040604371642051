import type { SavedView, ViewedList } from "@tributary/identity";

/** Where on a list one is, or what one does there: no part of how it looks. */
const passing = ["cursor", "trail", "rows", "done", "sent", "refund"];

/** The part of a list's address that a view keeps: filters and order, in one order of names, without "?". */
export function viewSearch(search: string): string {
  const params = new URLSearchParams(search);
  for (const name of passing) params.delete(name);
  for (const [name, value] of [...params]) if (value === "") params.delete(name, value);
  params.sort();
  return params.toString();
}

/** What a link to a list ends in: the view that it opens with, or nothing. */
export function defaultSearch(views: readonly SavedView[], list: ViewedList): string {
  const opens = views.find((view) => view.list === list && view.isDefault);
  return opens?.search ? `?${opens.search}` : "";
}

/** Where each list is, after the vendor's base. */
export const listPaths: Readonly<Record<ViewedList, string>> = {
  leads: "/leads",
  partners: "/partners",
  sales: "/sales",
  clients: "/segments/clients",
  recruitment: "/recruitment/list",
};
