import { type DomainError, err, ok, type Result } from "@tributary/kernel";

/** Why an upload was not taken: a failure in words, or a line that broke. */
export type UploadFailure = Pick<DomainError, "code" | "details"> | "broken";

/** What an upload's answer holds when it was taken. */
export type UploadReply = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * Sends a form with a file and tells how much of it is over (0 to 1). `fetch` cannot tell that, so this is the older
 * way. Aborting ends it without an answer.
 */
export function sendUpload(
  url: string,
  body: FormData,
  { onShare, signal }: { onShare: (share: number) => void; signal?: AbortSignal },
): Promise<Result<UploadReply, UploadFailure>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    signal?.addEventListener("abort", () => request.abort());
    request.open("POST", url);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve(err("broken"));
    request.onload = () => {
      const reply: unknown = request.response;
      if (isObject(reply) && typeof reply.id === "string") return resolve(ok(reply as UploadReply));
      if (isObject(reply) && typeof reply.code === "string")
        return resolve(err(reply as unknown as UploadFailure));
      return resolve(err("broken"));
    };
    request.send(body);
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
