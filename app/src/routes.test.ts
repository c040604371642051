import { permissionsOf, workspacePermissions } from "@tributary/identity";
import { describe, expect, it } from "vitest";
import { builtOf } from "./http/built.ts";

// Every file under routes/ is loaded, so a screen cannot be forgotten here.
const modules = import.meta.glob<Record<string, unknown>>(["./routes/**/*.{ts,tsx}", "!**/*.test.ts"], {
  eager: true,
});

const handlers = Object.entries(modules).flatMap(([path, module]) =>
  (["loader", "action"] as const).flatMap((kind) => {
    const handler = module[kind];
    return handler === undefined ? [] : [{ name: `${path.split("/routes/")[1]} ${kind}`, path, handler }];
  }),
);

const doorOf: Record<string, readonly string[]> = {
  vendor: ["vendor"],
  portal: ["portal"],
  operator: ["operator"],
  public: ["public", "person", "link", "program-page"],
};

describe("every loader and action", () => {
  it("is there to be walked", () => {
    expect(handlers.length).toBeGreaterThan(40);
  });

  it.each(handlers)("$name came from the builder of its face", ({ path, handler }) => {
    const built = builtOf(handler);
    const face = /\/routes\/(\w+)\//.exec(path)?.[1] ?? "";
    expect(built).not.toBeNull();
    expect(doorOf[face]).toContain(built?.door);
  });

  it.each(handlers.filter(({ handler }) => builtOf(handler)?.door === "vendor"))(
    "$name requires rights that exist",
    ({ handler }) => {
      const permissions = builtOf(handler)?.permissions ?? [];
      expect(permissions.length).toBeGreaterThan(0);
      for (const permission of permissions) expect(workspacePermissions).toContain(permission);
    },
  );
});

describe("the table of rights", () => {
  it("gives a director everything, an analyst nothing that changes", () => {
    expect(permissionsOf("director")).toEqual(workspacePermissions);
    const changing = /\.(create|update|move|submit|invite|configure|manage|run|refund)$/;
    expect(permissionsOf("analyst").filter((permission) => changing.test(permission))).toEqual([]);
  });
});
