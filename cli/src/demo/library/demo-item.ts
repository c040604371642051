/** The files that the demo's items show; each is made once a vendor. */
export type DemoFile = "offer" | "prices" | "chart" | "call";

/** An item of the demo's library: its content by the forms of packages/library, files by name. */
export interface DemoItem {
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, DemoFile>>;
  readonly levels?: readonly ("rep" | "group_head" | "department_head")[];
  /** When it was published, in days before today; null for a draft. */
  readonly daysAgo: number | null;
  /** A second version: so many days ago, and what it brought. */
  readonly again?: { readonly daysAgo: number; readonly note: string; readonly summary?: string };
}
