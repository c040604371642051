/** A text as a download, byte for byte. */
export function textFile(name: string, text: string): Response {
  return new Response(text, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="text.txt"; filename*=UTF-8''${encodeURIComponent(`${name}.txt`)}`,
    },
  });
}
