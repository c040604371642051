import { useRouteLoaderData } from "@remix-run/react";
import type { SavedView, WorkspacePermission } from "@tributary/identity";
import type { loader } from "../layout.tsx";

/** What every page of the workspace knows: the vendor, who looks at it and what they may, the server's present. */
export interface Workspace {
  readonly vendor: {
    readonly slug: string;
    readonly name: string;
    readonly currency: string;
    /** Where the vendor's days begin. */
    readonly timeZone: string;
  };
  readonly person: { readonly name: string; readonly email: string };
  /** The person's zone: what they read instants in. */
  readonly timeZone: string;
  readonly now: Date;
  /** How this person and their colleagues like to see lists. */
  readonly views: readonly SavedView[];
  /** Where the vendor's pages begin: `/v/acme`. */
  readonly base: string;
  may(permission: WorkspacePermission): boolean;
}

type Facts = NonNullable<ReturnType<typeof useRouteLoaderData<typeof loader>>>;

const known = new WeakMap<Facts, Workspace>();

/** The workspace around a page. Its facts come from the layout, so they are only there inside it. */
export function useWorkspace(): Workspace {
  const facts = useRouteLoaderData<typeof loader>("routes/vendor/layout");
  if (!facts) throw new Error("this page stands outside the workspace");
  const workspace = known.get(facts) ?? workspaceOf(facts);
  known.set(facts, workspace);
  return workspace;
}

function workspaceOf(facts: Facts): Workspace {
  return {
    ...facts,
    base: `/v/${facts.vendor.slug}`,
    may: (permission) => facts.permissions.includes(permission),
  };
}
