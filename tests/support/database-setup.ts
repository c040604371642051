import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startThrowawayPostgres } from "@tributary/db/embedded";
import type { TestProject } from "vitest/node";
import { makeTemplate } from "./make-template.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The superuser's URL of the server that the tests of this run share. */
    testServer: string;
  }
}

/** Starts one server for the run and migrates one template; each test file gets a copy of it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "tributary-tests-"));
  const server = await startThrowawayPostgres(folder);
  await makeTemplate(server.superuserUrl);
  project.provide("testServer", server.superuserUrl);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
