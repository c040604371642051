import { useLocation } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";

const pauseMs = 1_500;

/**
 * Tells the server where in a lesson a learner is, by the block at the top of the screen, and brings them back there
 * when they open it again, on this device or another. A place in the address goes first.
 */
export function useKeptPlace(container: RefObject<HTMLElement>, place: number): void {
  const { pathname, hash } = useLocation();
  const first = useRef({ place, hash });
  useEffect(() => {
    const { place: kept, hash: asked } = first.current;
    const block = blocksIn(container)[kept];
    if (kept > 0 && !asked && block && window.scrollY === 0) block.scrollIntoView({ block: "start" });
  }, [container]);
  useEffect(() => {
    let told = -1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      const now = placeOnScreen(container);
      if (now === told) return;
      told = now;
      const body = new URLSearchParams({ intent: "place", place: String(now) });
      // The answer is of no matter, and the page may be gone before it comes.
      void fetch(`${pathname}.data`, { method: "POST", body, keepalive: true }).catch(() => {});
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(tell, pauseMs);
    };
    const leave = (): void => {
      if (document.visibilityState === "hidden") tell();
    };
    later();
    window.addEventListener("scroll", later, { passive: true });
    document.addEventListener("visibilitychange", leave);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("scroll", later);
      document.removeEventListener("visibilitychange", leave);
    };
  }, [container, pathname]);
}

function blocksIn(container: RefObject<HTMLElement>): Element[] {
  return [...(container.current?.querySelectorAll("[data-block]") ?? [])];
}

/** The last block that has begun above the upper third of the screen. */
function placeOnScreen(container: RefObject<HTMLElement>): number {
  const line = window.innerHeight / 3;
  const begun = blocksIn(container).filter((block) => block.getBoundingClientRect().top < line);
  return Math.max(0, begun.length - 1);
}
