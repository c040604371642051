import { type DomainError, err, ok, type Result } from "@tributary/kernel";

/** Why an upload was not taken: a failure in words, or a line that broke. */
export type UploadFailure = Pick<DomainError, "code" | "details"> | "broken";

/** Sends a file and tells how much of it is over (0 to 1). `fetch` cannot tell that, so this is the older way. */
export function sendFile(
  url: string,
  { kind, file }: { kind: string; file: File },
  onShare: (share: number) => void,
): Promise<Result<{ id: string }, UploadFailure>> {
  const body = new FormData();
  // The kind first: the server reads the form as a stream.
  body.append("kind", kind);
  body.append("file", file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve(err("broken"));
    request.onload = () => {
      const reply: unknown = request.response;
      if (isObject(reply) && typeof reply.id === "string") return resolve(ok({ id: reply.id }));
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
