export { openSignedUpVendor, type SignUpProof } from "./open-signed-up-vendor.ts";
export { openVendor, openVendorFor } from "./open-vendor.ts";
