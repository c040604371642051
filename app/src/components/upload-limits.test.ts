import { acceptedEndings, fileLimitBytes, filePurposes } from "@tributary/files";
import { expect, it } from "vitest";
import { uploadLimits } from "./upload-limits.ts";

it.each(filePurposes)("what the screen says of %s is what the server does", (purpose) => {
  const { accept, megabytes } = uploadLimits[purpose];
  expect(megabytes * 1_000_000).toBe(fileLimitBytes[purpose]);
  expect(accept.split(",").sort()).toEqual(acceptedEndings(purpose).split(",").sort());
});
