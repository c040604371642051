import type { ReactNode } from "react";
import { PageHeader, type PageHeaderProps } from "./page-header.tsx";

export interface ReportPageProps extends Omit<PageHeaderProps, "description"> {
  /** What the report found, as a sentence: "9 of 30 partners bring 61 % of the money". */
  readonly finding: ReactNode;
  /** Period and filters, all in the URL. */
  readonly filters?: ReactNode;
  /** A StatRow. */
  readonly stats?: ReactNode;
  /** ChartFigures. */
  readonly charts?: ReactNode;
  /** The table under the charts. */
  readonly children?: ReactNode;
}

/** A report: the finding first, then the numbers, the charts, the rows they are made of. */
export function ReportPage({
  finding,
  filters,
  stats,
  charts,
  children,
  ...header
}: ReportPageProps): ReactNode {
  return (
    <>
      <PageHeader {...header} />
      {filters ? <div className="mb-4 flex flex-wrap items-center gap-2 print:hidden">{filters}</div> : null}
      <p className="mb-5 max-w-[40ch] text-20 font-emphasis text-balance sm:max-w-[56ch]">{finding}</p>
      {stats ? <div className="mb-8">{stats}</div> : null}
      {charts ? <div className="mb-8 grid gap-x-10 gap-y-8 xl:grid-cols-2">{charts}</div> : null}
      {children}
    </>
  );
}
