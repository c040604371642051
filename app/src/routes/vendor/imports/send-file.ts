import type { Result } from "@tributary/kernel";
import { sendUpload, type UploadFailure } from "../../../components/send-upload.ts";

/** Sends a file to be imported and tells how much of it is over (0 to 1). */
export function sendFile(
  url: string,
  { kind, file }: { kind: string; file: File },
  onShare: (share: number) => void,
): Promise<Result<{ id: string }, UploadFailure>> {
  const body = new FormData();
  // The kind first: the server reads the form as a stream.
  body.append("kind", kind);
  body.append("file", file);
  return sendUpload(url, body, { onShare });
}
