import { findServedFile } from "@tributary/files";
import { fileResponse } from "../../../http/file-response.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";

/** A file, for the vendor's own people. The name in the address is for people; the id decides. */
export const loader = vendorLoader(
  { permission: "file.read" },
  async ({ request, params, within, runtime, requestId }) => {
    const file = await within((tx) => findServedFile(tx, params.fileId ?? "", []));
    return file ? fileResponse(request, file, runtime.files) : refuseMissing("file", requestId);
  },
);
