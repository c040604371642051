import { useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/**
 * A line along the top while another page is on its way, and its words for those who cannot see it. Waits shorter than
 * 150 ms show nothing; the page that is left stays as it is, so nothing jumps.
 */
export function PageWait(): ReactNode {
  const { t } = useTranslation();
  const waiting = useNavigation().state === "loading";
  return (
    <div role="status" className="fixed inset-x-0 top-0 z-70">
      {waiting ? (
        <div className="animate-late">
          <span className="sr-only">{t("loading")}</span>
          <span
            aria-hidden="true"
            className="block h-0.5 w-4/5 bg-accent-text transition-[width] duration-[4s] ease-out starting:w-0"
          />
        </div>
      ) : null}
    </div>
  );
}
