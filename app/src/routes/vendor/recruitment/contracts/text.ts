import { findContract } from "@tributary/recruitment";
import { refuseMissing } from "../../../../http/refuse.ts";
import { textFile } from "../../../../http/text-file.ts";
import { vendorLoader } from "../../../../http/vendor-route.ts";

/** The exact bytes of which the hash was made, so that anybody can compute it again. */
export const loader = vendorLoader(
  { permission: "contract.read" },
  async ({ within, params: { contractId = "" }, requestId }) => {
    const contract = await within((tx) => findContract(tx, contractId));
    if (!contract) refuseMissing("contract", requestId);
    return textFile(contract.title, contract.body);
  },
);
