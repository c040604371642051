/** What can be imported. */
export const importKinds = ["partners", "clients", "products", "sales"] as const;
/** One of `importKinds`. */
export type ImportKind = (typeof importKinds)[number];

/** Our fields of each kind, in the order in which a person looks at them. */
export const fieldsOf = {
  sales: [
    "external_id",
    "status",
    "date",
    "opened_date",
    "amount",
    "currency",
    "margin",
    "kind",
    "partner",
    "partner_tax_id",
    "member",
    "client",
    "client_tax_id",
    "product",
  ],
  partners: [
    "external_id",
    "name",
    "tax_id",
    "country",
    "region",
    "manager",
    "email",
    "phone",
    "site",
    "activity_code",
    "legal_form",
    "size_band",
  ],
  clients: [
    "external_id",
    "name",
    "tax_id",
    "industry",
    "region",
    "activity_code",
    "legal_form",
    "employees",
    "site",
  ],
  products: ["external_id", "name", "series", "price", "currency"],
} as const satisfies Record<ImportKind, readonly string[]>;

/** A field of some kind. */
export type ImportField = (typeof fieldsOf)[ImportKind][number];

/** Our field ← their column. */
export type Mapping = Readonly<Partial<Record<ImportField, string>>>;

/**
 * Without one of each group of these a file cannot be imported. Sales without a status are all won; an open deal may
 * lack date and amount, so these two are asked of each won row and not of the file.
 */
export const requiredOf: Readonly<Record<ImportKind, readonly (readonly ImportField[])[]>> = {
  sales: [
    ["partner", "partner_tax_id"],
    ["client", "client_tax_id"],
  ],
  partners: [["name"]],
  clients: [["name"]],
  products: [["name"]],
};
