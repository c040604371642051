import type { ItemKind } from "@tributary/library";
import { useUi } from "@tributary/ui";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { KindIcon } from "../../../components/library/kind-icon.tsx";
import { useFormat } from "../use-format.ts";

/** The kinds that there are, as chips; under cases, their trades. */
export function KindChips({
  counts,
  kind,
  niche,
  hrefOf,
}: {
  counts: {
    readonly kinds: readonly { readonly kind: ItemKind; readonly count: number }[];
    readonly niches: readonly string[];
  };
  kind: ItemKind | null;
  niche: string | null;
  hrefOf: (changes: Readonly<Record<string, string | null>>) => string;
}): ReactNode {
  const { t } = useTranslation(["library", "portalLibrary"]);
  const format = useFormat();
  if (counts.kinds.length === 0) return null;
  return (
    <nav aria-label={t("library:title")} className="flex flex-col gap-2">
      <Chips>
        <Chip href={hrefOf({ kind: null, niche: null })} current={kind === null}>
          {t("portalLibrary:all")}
        </Chip>
        {counts.kinds.map(({ kind: one, count }) => (
          <Chip key={one} href={hrefOf({ kind: one, niche: null })} current={kind === one}>
            <KindIcon kind={one} />
            {t(`library:kinds.${one}`)}
            <span className="text-muted tabular-nums">{format.number(count)}</span>
          </Chip>
        ))}
      </Chips>
      {kind === "case" && counts.niches.length > 1 ? (
        <Chips>
          {counts.niches.map((one) => (
            <Chip key={one} href={hrefOf({ niche: niche === one ? null : one })} current={niche === one}>
              <span className="first-letter:uppercase">{one}</span>
            </Chip>
          ))}
        </Chips>
      ) : null}
    </nav>
  );
}

/** A row that is wound sideways on a phone: the chosen one is in sight when the page comes. */
function Chips({ children }: { children: ReactNode }): ReactNode {
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const chosen = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && chosen) row.current.scrollLeft = chosen.offsetLeft - row.current.clientWidth / 3;
  }, []);
  return (
    <ul
      ref={row}
      className="-mx-4 flex gap-2 overflow-x-auto px-4 pb-1 [scrollbar-width:none] sm:mx-0 sm:flex-wrap sm:px-0"
    >
      {children}
    </ul>
  );
}

function Chip({
  href,
  current,
  children,
}: {
  href: string;
  current: boolean;
  children: ReactNode;
}): ReactNode {
  const { Link } = useUi();
  return (
    <li>
      <Link
        href={href}
        preventScrollReset
        aria-current={current ? "true" : undefined}
        className={`inline-flex min-h-11 items-center gap-2 rounded-full border px-4 whitespace-nowrap no-underline ${current ? "border-accent bg-accent-soft font-emphasis" : "border-line bg-raised hover:bg-hover"}`}
      >
        {children}
      </Link>
    </li>
  );
}
