export { createProduct, productInput } from "./create-product.ts";
export { createProgram, type ProgramKind, programInput, programKinds } from "./create-program.ts";
export { productKey } from "./domain/product-key.ts";
export { findProductByKey, listProducts, type Product } from "./product-queries.ts";
export { defaultProgram, findProgram, getProgram, listPrograms, type Program } from "./program-queries.ts";
