import { redirect } from "@remix-run/node";
import { openImport } from "@tributary/integrations";
import type { DomainError } from "@tributary/kernel";
import { statusOfError } from "../../../http/error-map.ts";
import { rawIntent } from "../../../http/intents.ts";
import { readImportForm } from "../../../http/read-import-form.ts";
import { refuse } from "../../../http/refuse.ts";
import type { ScopedRequest } from "../../../http/scoped-request.ts";
import { vendorAction } from "../../../http/vendor-route.ts";

/** Takes a file as a stream. Scripts are answered in JSON; a plain form is led on to the import. */
export const action = vendorAction({
  default: rawIntent({
    permission: "import.run",
    run: async (given) => {
      const { request, runtime, within, clock, params } = given;
      const form = await readImportForm(request, runtime.files);
      if (!form.ok) return answerFailure(given, form.error);
      const { id } = await within((tx) => openImport(tx, form.value.upload, clock));
      return wantsJson(request)
        ? Response.json({ id }, { status: 201 })
        : redirect(`/v/${params.vendor}/imports/${id}`);
    },
  }),
});

function wantsJson(request: Request): boolean {
  return request.headers.get("accept")?.includes("application/json") ?? false;
}

function answerFailure({ request, requestId }: ScopedRequest<unknown>, error: DomainError): Response {
  if (!wantsJson(request)) refuse(error, requestId);
  return Response.json({ code: error.code, details: error.details }, { status: statusOfError(error) });
}
