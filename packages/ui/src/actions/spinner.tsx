import type { ReactNode } from "react";

/** The sign of a wait, in the colour and size of the text around it. Says nothing: the control around it does. */
export function Spinner(): ReactNode {
  return (
    <svg viewBox="0 0 16 16" className="size-(--icon) animate-turn" fill="none" aria-hidden="true">
      <circle cx="8" cy="8" r="6.25" stroke="currentColor" strokeWidth="1.5" opacity="0.25" />
      <path
        d="M8 1.75A6.25 6.25 0 0 1 14.25 8"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
