import { rejectedReport } from "@tributary/integrations";
import { streamCsv } from "../../../http/csv-response.ts";
import { valueOrRefuse } from "../../../http/refuse.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";

/** The rejected rows as a CSV that can be mended and imported again. */
export const loader = vendorLoader(
  { permission: "import.read" },
  async ({ params, requestId, runtime, scope, person }) => {
    const report = await rejectedReport(runtime.database, scope, params.importId ?? "", person.locale);
    const { fileName, pieces } = valueOrRefuse(report, requestId);
    return streamCsv(fileName, pieces);
  },
);
