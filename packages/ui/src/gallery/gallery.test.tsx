import { describe, expect, it } from "vitest";
import { markup } from "../testing/render.tsx";
import { DesignGallery } from "./design-gallery.tsx";
import { galleryViews } from "./views.ts";

/** These load late; on a server they stream, which plain markup cannot wait for. */
const late = ["charts", "report"];
const pages = galleryViews.filter((view) => !late.includes(view));

describe.each(["en", "ru"] as const)("the gallery in %s", (language) => {
  it.each(pages)("renders %s on the server with one heading of the first level", (view) => {
    const html = markup(<DesignGallery search={new URLSearchParams({ view, language })} />);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html).not.toMatch(/undefined|\[object Object\]|NaN/);
  });
});
