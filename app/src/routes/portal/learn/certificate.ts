import { domainError } from "@tributary/kernel";
import { findCertificate } from "@tributary/learning";
import { portalLoader } from "../../../http/portal-route.ts";
import { refuse, refuseMissing } from "../../../http/refuse.ts";

/** A certificate as a sheet to print: one's own, for heads one's people's. */
export const loader = portalLoader(
  { permission: "own_course.take" },
  async ({ within, params, person, scope, runtime, requestId }) => {
    const certificate = await within((tx) => findCertificate(tx, params.certificateId ?? ""));
    if (!certificate) return refuseMissing("certificate", requestId);
    if (certificate.revokedAt) return refuse(domainError("link_expired", {}), requestId);
    // Drawing is heavy and rarely asked for: it is loaded with the first certificate.
    const { drawCertificate } = await import("./draw-certificate.ts");
    const pdf = await drawCertificate(
      { ...certificate, vendorName: scope.vendor.name, accentHue: scope.vendor.accentHue },
      { locale: person.locale, timeZone: scope.vendor.timeZone, appUrl: runtime.env.APP_URL },
    );
    return new Response(new Uint8Array(pdf), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="certificate-${certificate.code}.pdf"`,
        "cache-control": "private, no-store",
      },
    });
  },
);
