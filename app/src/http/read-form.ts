import { invalid } from "@tributary/kernel";
import { refuse } from "./refuse.ts";

/** The form in a request. A body that is no form, or a broken one, is the sender's mistake and refused as such. */
export async function readForm(request: Request, requestId: string): Promise<FormData> {
  const form = await request.formData().catch((error: unknown) => {
    // A sender that hung up is not answered; whatever else is thrown here speaks of what was sent.
    if (request.signal.aborted) throw error;
    return null;
  });
  return form && isFlat(form) ? form : refuse(invalid("form", "wrong_form"), requestId);
}

/**
 * No form of ours nests its fields or has more of them than a page of rows that were chosen. A name such as
 * `a[1000000000]` would be read as a list of so many, and take all the memory there is. (Names may hold a column of
 * somebody's file, so brackets and points alone are no offence.)
 */
function isFlat(form: FormData): boolean {
  const names = [...form.keys()];
  return names.length <= 2_000 && names.every((name) => name.length <= 500 && !/\[\d{4,}/.test(name));
}
