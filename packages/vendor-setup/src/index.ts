export { openVendor } from "./open-vendor.ts";
