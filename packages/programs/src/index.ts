export { createProduct, productInput } from "./create-product.ts";
export { createProgram, type ProgramKind, programInput, programKinds } from "./create-program.ts";
export { productKey } from "./domain/product-key.ts";
export { mostStages, type StageField, stageFields } from "./domain/stage-order.ts";
export { foundStages } from "./found-stages.ts";
export { findProductByKey, listProducts, listProgramProductIds, type Product } from "./product-queries.ts";
export { programChanged } from "./program-events.ts";
export { defaultProgram, findProgram, getProgram, listPrograms, type Program } from "./program-queries.ts";
export {
  type ConsentText,
  findOpenProgram,
  findPublicPage,
  type OpenProgram,
  type PublicPage,
  textIn,
} from "./public-page/find-public-page.ts";
export {
  type PageLocale,
  type PageText,
  pageLocales,
  pageSettingsInput,
  pageTextInput,
} from "./public-page/page-input.ts";
export { savePageSettings, savePageText } from "./public-page/save-public-page.ts";
export { stageInput, stageOrderInput } from "./stage-input.ts";
export { findStage, holdStage, listStages, type Stage } from "./stage-queries.ts";
export { programChanges, updateProgram } from "./update-program.ts";
export { addStage, orderStages, updateStage } from "./write-stages.ts";
