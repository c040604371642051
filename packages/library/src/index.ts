export { archiveItem } from "./archive-item.ts";
export { askedFields, filesOf, missingFields } from "./domain/content.ts";
export { highlight, type Stretch } from "./domain/highlight.ts";
export { itemInput } from "./domain/item-input.ts";
export {
  channels,
  contentInput,
  type ItemContent,
  type ItemKind,
  itemKinds,
} from "./domain/kinds.ts";
export {
  countItems,
  type EditedItem,
  type EditorRow,
  findEditedItem,
  type ItemState,
  itemStates,
  listItems,
  listNiches,
  listVersions,
  type VersionRow,
} from "./editor-queries.ts";
export {
  findLibraryItem,
  findLibrarySource,
  type LibrarySource,
  libraryFileGrant,
  type PublishedItem,
} from "./find-library-item.ts";
export { libraryItemPublished } from "./library-events.ts";
export {
  countLibrary,
  type LibraryFilter,
  type LibraryPage,
  type LibraryRow,
  listLibrary,
} from "./list-library.ts";
export { publishItem } from "./publish-item.ts";
export { recordView, recordVisit } from "./record-view.ts";
export { createItem, findKind, type ItemDraft, saveDraft } from "./save-item.ts";
