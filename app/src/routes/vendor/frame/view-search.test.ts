import type { SavedView } from "@tributary/identity";
import { expect, it } from "vitest";
import { defaultSearch, viewSearch } from "./view-search.ts";

it.each([
  ["", ""],
  ["?status=won&q=%D0%B0%D1%82%D0%BB%D0%B0%D1%81", "q=%D0%B0%D1%82%D0%BB%D0%B0%D1%81&status=won"],
  ["?status=won&cursor=abc&trail=a.b", "status=won"],
  ["?q=&partner=1&done=added", "partner=1"],
  ["tag=a&tag=b&stale=1", "stale=1&tag=a&tag=b"],
])("a view of %j keeps %j", (search, kept) => {
  expect(viewSearch(search)).toBe(kept);
  expect(viewSearch(kept)).toBe(kept);
});

it("a list opens with its own default, and with nothing else", () => {
  const view = { id: "1", name: "Mine", isOwn: true, isShared: false } as const;
  const views: SavedView[] = [
    { ...view, list: "sales", search: "kind=first", isDefault: true },
    { ...view, list: "leads", search: "status=won", isDefault: false },
  ];
  expect(defaultSearch(views, "sales")).toBe("?kind=first");
  expect(defaultSearch(views, "leads")).toBe("");
});
