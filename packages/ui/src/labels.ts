/** Every word the primitives say by themselves. The application passes its translations; plurals are its business. */
export interface UiLabels {
  readonly close: string;
  readonly undo: string;
  readonly clear: string;
  readonly remove: string;
  readonly search: string;
  readonly loading: string;
  readonly optional: string;
  /** Name of the list of toasts. */
  readonly notifications: string;
  readonly skipToContent: string;
  readonly openNavigation: string;
  readonly mainNavigation: string;
  readonly breadcrumb: string;
  readonly tabs: string;
  readonly pages: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly selectRow: string;
  readonly selectAll: string;
  readonly selectedRows: (count: number) => string;
  readonly rowActions: string;
  readonly facts: string;
  readonly timeline: string;
  readonly copy: string;
  readonly copied: string;
  readonly nothingFound: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly exportChart: string;
  readonly exportCsv: string;
  readonly exportPng: string;
  /** Spoken form of a change, e.g. "up 12 % against October". */
  readonly deltaUp: (change: string, period: string) => string;
  readonly deltaDown: (change: string, period: string) => string;
  readonly deltaSame: (period: string) => string;
  readonly stepDone: string;
  readonly stepCurrent: string;
  readonly progress: (done: string, total: string) => string;
  readonly chooseFile: string;
  readonly dropFile: string;
  readonly replaceFile: string;
  readonly commandPalette: string;
  readonly commandPlaceholder: string;
  readonly recent: string;
  readonly overdue: string;
  readonly stale: string;
}
