import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { I18nextProvider } from "react-i18next";
import { NonceProvider } from "./components/nonce.tsx";
import { compressPage } from "./http/compress-page.ts";
import { preferencesOf } from "./http/preferences.ts";
import { renderWhole } from "./http/render-whole.ts";
import { serverTranslator } from "./i18n/server-translators.ts";

/** How long what a loader gives may take to be written out. */
export const streamTimeout = 9_000;

/** Renders a page and answers with all of it at once, compressed. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { language } = await preferencesOf(request, context);
  const page = await renderWhole(
    <NonceProvider nonce={context.nonce}>
      <I18nextProvider i18n={serverTranslator(language)}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
      </I18nextProvider>
    </NonceProvider>,
    {
      nonce: context.nonce,
      onError: (error) => {
        // Who went away meanwhile misses nothing.
        if (request.signal.aborted) return;
        context.runtime.log.error({ err: error, requestId: context.requestId }, "rendering failed");
      },
    },
  );
  const { body, encoding } = await compressPage(page, request.headers.get("accept-encoding"));
  headers.set("content-type", "text/html; charset=utf-8");
  headers.append("vary", "accept-encoding");
  if (encoding) headers.set("content-encoding", encoding);
  return new Response(new Uint8Array(body), { headers, status });
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
