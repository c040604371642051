import { findServedFile } from "@tributary/files";
import { fileGrants } from "../../../http/file-grants.ts";
import { fileResponse } from "../../../http/file-response.ts";
import { portalLoader } from "../../../http/portal-route.ts";
import { refuseMissing } from "../../../http/refuse.ts";

/** A file, for partners' people to whom a slice grants it. The name in the address is for people; the id decides. */
export const loader = portalLoader(
  { permission: "portal.enter" },
  async ({ request, params, within, runtime, requestId }) => {
    const file = await within((tx) => findServedFile(tx, params.fileId ?? "", fileGrants));
    return file ? fileResponse(request, file, runtime.files) : refuseMissing("file", requestId);
  },
);
