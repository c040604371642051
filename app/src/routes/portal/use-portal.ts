import { useRouteLoaderData } from "@remix-run/react";
import type { MemberLevel } from "@tributary/identity";

/** What every page of a portal knows. */
export interface PortalFrame {
  /** The vendor's slug, and the partner where a person works for several of one vendor. */
  readonly key: string;
  readonly vendorName: string;
  readonly accentHue: number;
  readonly personName: string;
  readonly level: MemberLevel;
  /** The person's own zone. */
  readonly timeZone: string;
  /** The server's present, so that the page reads the same before and after scripts. */
  readonly now: Date;
}

/** The frame of the portal that this page stands in. */
export function usePortal(): PortalFrame {
  const frame = useRouteLoaderData<PortalFrame>("routes/portal/layout");
  if (!frame) throw new Error("this part stands outside a portal");
  return frame;
}

/** The path of a page of this portal. */
export function usePortalPath(): (path: string) => string {
  const { key } = usePortal();
  return (path) => `/p/${key}${path}`;
}
