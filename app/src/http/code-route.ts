import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCodedRow, type PublicCodePurpose, throttle } from "@tributary/identity";
import { markBuilt } from "./built.ts";
import { type OpenScopedRequest, openScopedRequest } from "./open-scoped-request.ts";
import { readIds } from "./read-input.ts";
import { valueOrRefuse } from "./refuse.ts";

/** What a page is given that a stranger opened by a code: the row that it names, in the scope of its vendor. */
export interface CodeRequest extends OpenScopedRequest {
  readonly rowId: string;
}

/**
 * A loader of a page with a `:code` that somebody typed in. `read` gives the code as it is stored, null for what cannot
 * be one; `load` gets null for a code that nobody was given. Guesses are counted by network address, all codes together.
 */
export function codeLoader<T>(
  { purpose, read }: { readonly purpose: PublicCodePurpose; readonly read: (typed: string) => string | null },
  load: (request: CodeRequest | null, typed: string) => Promise<T>,
): (args: LoaderFunctionArgs) => Promise<T> {
  const loader = async (args: LoaderFunctionArgs): Promise<T> => {
    const { request, context } = args;
    const { database } = context.runtime;
    const params = readIds(args);
    const typed = params.code ?? new URL(request.url).searchParams.get("code") ?? "";
    const code = read(typed);
    if (code === null) return load(null, typed);
    valueOrRefuse(await throttle(database, "verify", { subject: code, ip: context.ip }), context.requestId);
    const found = await findCodedRow(database, { code, purpose });
    if (!found) return load(null, typed);
    const { rowId, scope } = found;
    return load({ ...openScopedRequest(context, { request, params, scope }), rowId }, typed);
  };
  return markBuilt(loader, { door: "link", permissions: [] });
}
