import { invalid } from "@tributary/kernel";
import { refuse } from "./refuse.ts";

/** The form in a request. A body that is no form, or a broken one, is the sender's mistake and refused as such. */
export async function readForm(request: Request, requestId: string): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    // A sender that hung up is not answered; whatever else is thrown here speaks of what was sent.
    if (request.signal.aborted) throw error;
    return refuse(invalid("form", "wrong_form"), requestId);
  }
}
