/** Where this browser keeps a lead that was typed and not sent. */
export function leadDraftKey(vendorSlug: string): string {
  return `tributary-lead ${vendorSlug}`;
}
