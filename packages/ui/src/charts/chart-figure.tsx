import { ChartLine, Download, Table2 } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { IconButton } from "../actions/icon-button.tsx";
import { Menu, MenuItem } from "../actions/menu.tsx";
import { useHydrated } from "../hydration.ts";
import { useUi } from "../provider.tsx";
import { csvOf } from "./chart-csv.ts";
import { type ChartTable, TableOfChart } from "./chart-table.tsx";
import { download, pngOf } from "./download.ts";

export interface ChartFigureProps {
  /** The finding, as a sentence: "Revenue has grown for five months". */
  readonly title: string;
  /** What is counted and when, in a few words. */
  readonly note?: string | undefined;
  readonly table: ChartTable;
  /** Name of exported files, without an ending. */
  readonly fileName: string;
  /** Pixels, reserved from the first moment: nothing on the page jumps. */
  readonly height?: number | undefined;
  /** One chart. */
  readonly children: ReactNode;
}

/** A box that scrolls must take the focus, or a keyboard cannot reach its end. */
const scrollsByKeys = { tabIndex: 0 } as const;

/**
 * A chart under its finding, with its numbers one click away and exports. Before scripts arrive the numbers are shown in
 * the same place and size.
 */
export function ChartFigure({
  title,
  note,
  table,
  fileName,
  height = 240,
  children,
}: ChartFigureProps): ReactNode {
  const hydrated = useHydrated();
  const [asTable, setAsTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const id = useId();
  const showTable = asTable || !hydrated;
  return (
    <figure ref={figure} aria-labelledby={id} className="m-0 min-w-0">
      <figcaption className="mb-3 flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 id={id} className="text-base">
            {title}
          </h2>
          {note ? <p className="text-13 text-muted">{note}</p> : null}
        </div>
        <FigureTools {...{ title, table, fileName, figure, asTable, setAsTable }} />
      </figcaption>
      {showTable ? (
        <section aria-label={title} {...scrollsByKeys} style={{ height }} className="overflow-auto">
          <TableOfChart label={title} table={table} />
        </section>
      ) : (
        <div role="img" aria-label={title} style={{ height }}>
          {children}
        </div>
      )}
    </figure>
  );
}

function FigureTools({
  title,
  table,
  fileName,
  figure,
  asTable,
  setAsTable,
}: Pick<ChartFigureProps, "title" | "table" | "fileName"> & {
  figure: React.RefObject<HTMLElement>;
  asTable: boolean;
  setAsTable: (asTable: boolean) => void;
}): ReactNode {
  const { labels } = useUi();
  const savePng = async () => {
    const png = figure.current ? await pngOf(figure.current, title) : null;
    if (png) download(png, `${fileName}.png`);
  };
  return (
    <div className="-mt-1 flex shrink-0 print:hidden">
      <IconButton
        size="small"
        icon={asTable ? <ChartLine /> : <Table2 />}
        label={asTable ? labels.showChart : labels.showTable}
        onClick={() => setAsTable(!asTable)}
      />
      <Menu
        trigger={<IconButton size="small" icon={<Download />} label={labels.exportChart} tipSide="end" />}
      >
        <MenuItem
          onSelect={() => download(new Blob([csvOf(table)], { type: "text/csv" }), `${fileName}.csv`)}
        >
          {labels.exportCsv}
        </MenuItem>
        {asTable ? null : <MenuItem onSelect={() => void savePng()}>{labels.exportPng}</MenuItem>}
      </Menu>
    </div>
  );
}
