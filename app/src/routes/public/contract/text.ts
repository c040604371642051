import { findContractByLink } from "@tributary/recruitment";
import { linkLoader } from "../../../http/link-route.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { textFile } from "../../../http/text-file.ts";

/** The exact bytes of which the hash was made, so that anybody can compute it again. */
export const loader = linkLoader({ purpose: "contract" }, async ({ link, within, requestId }) => {
  const contract = await within((tx) => findContractByLink(tx, link.id));
  if (!contract) refuseMissing("contract", requestId);
  return textFile(contract.title, contract.body);
});
