/** What a browser loads words for: one face of the product at a time. */
export type Face = "public" | "workspace" | "portal";

/** The face of a URL. */
export function faceOf(pathname: string): Face {
  if (pathname.startsWith("/v/") || pathname.startsWith("/operator/")) return "workspace";
  return pathname.startsWith("/p/") ? "portal" : "public";
}
