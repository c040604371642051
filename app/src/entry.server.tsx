import { PassThrough, Readable } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceProvider } from "./components/nonce.tsx";
import { preferencesOf } from "./http/preferences.ts";
import { serverTranslator } from "./i18n/server-translators.ts";

const patience = 10_000;

/** How long a page's late parts may take before the stream is ended. */
export const streamTimeout = patience - 1_000;

/** Renders a page to a stream; robots wait for the whole. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { language } = await preferencesOf(request, context);
  const waitForAll = isbot(request.headers.get("user-agent") ?? "");
  return new Promise((resolve, reject) => {
    let answered = false;
    const answer = (): void => {
      answered = true;
      headers.set("content-type", "text/html; charset=utf-8");
      const body = new PassThrough();
      resolve(new Response(Readable.toWeb(body) as ReadableStream, { headers, status }));
      stream.pipe(body);
    };
    const stream = renderToPipeableStream(
      <NonceProvider nonce={context.nonce}>
        <I18nextProvider i18n={serverTranslator(language)}>
          <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
        </I18nextProvider>
      </NonceProvider>,
      {
        nonce: context.nonce,
        ...(waitForAll ? { onAllReady: answer } : { onShellReady: answer }),
        onShellError: reject,
        onError: (error) => {
          if (answered)
            context.runtime.log.error({ err: error, requestId: context.requestId }, "rendering failed");
        },
      },
    );
    setTimeout(() => stream.abort(), patience).unref();
  });
}

/** A bug in a loader or action: logged once, with the number that the person is shown. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  context.runtime.log.error(
    { err: error, requestId: context.requestId, method: request.method },
    "page failed",
  );
}
