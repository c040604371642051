import {
  type FileRef,
  fileLimitBytes,
  filePath,
  filePurposes,
  type ReceivedFile,
  receiveFile,
  recordFile,
} from "@tributary/files";
import { type DomainError, err, invalid, ok, type Result } from "@tributary/kernel";
import { statusOfError } from "../../../http/error-map.ts";
import { rawIntent } from "../../../http/intents.ts";
import { readUpload } from "../../../http/read-upload.ts";
import type { ScopedRequest } from "../../../http/scoped-request.ts";
import { vendorAction } from "../../../http/vendor-route.ts";

/**
 * Takes a file of a purpose (`?purpose=image|document|audio|video`) as a stream, and answers `{ id, name, contentType,
 * bytes, url }`. The form that the file belongs to sends the id along; a file that no form ever names is swept.
 */
export const action = vendorAction({
  default: rawIntent({
    permission: "file.upload",
    run: async (given) => {
      const received = await receive(given);
      if (!received.ok) return refusal(received.error);
      return Response.json(await keep(given, received.value), { status: 201 });
    },
  }),
});

async function receive({
  request,
  runtime: { files },
}: ScopedRequest<unknown>): Promise<Result<ReceivedFile>> {
  const asked = new URL(request.url).searchParams.get("purpose");
  const purpose = filePurposes.find((known) => known === asked);
  if (!purpose) return err(invalid("purpose", "required"));
  const read = await readUpload(request, {
    limitBytes: fileLimitBytes[purpose],
    take: (stream, name) => receiveFile(files, { stream, name, purpose }),
    letGo: ({ file }) => files.remove(file.key),
  });
  return read.ok ? ok(read.value.taken) : read;
}

async function keep(
  { runtime: { files }, within, clock, params }: ScopedRequest<unknown>,
  received: ReceivedFile,
): Promise<FileRef & { url: string }> {
  try {
    const file = await within((tx) => recordFile(tx, received, clock));
    return { ...file, url: filePath("v", params.vendor ?? "", file) };
  } catch (error) {
    await files.remove(received.file.key);
    throw error;
  }
}

function refusal(error: DomainError): Response {
  return Response.json({ code: error.code, details: error.details }, { status: statusOfError(error) });
}
