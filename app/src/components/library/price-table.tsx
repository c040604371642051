import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface PriceRow {
  readonly product: string;
  readonly price: string;
  readonly note: string;
}

/** Products and prices. On a phone a note stands under its product. */
export function PriceTable({ rows }: { rows: readonly PriceRow[] }): ReactNode {
  const { t } = useTranslation("library");
  if (rows.length === 0) return null;
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{t("field.rows")}</caption>
      <thead>
        <tr className="border-b border-line-strong text-13 text-muted">
          <th scope="col" className="py-2 pr-3 font-text">
            {t("column.product")}
          </th>
          <th scope="col" className="py-2 text-right font-text">
            {t("column.price")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ product, price, note }) => (
          <tr key={`${product} ${price}`} className="border-b border-line align-baseline">
            <th scope="row" className="py-2 pr-3 font-text">
              {product}
              {note ? <span className="block text-13 text-muted">{note}</span> : null}
            </th>
            <td className="py-2 text-right whitespace-nowrap tabular-nums">{price}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
