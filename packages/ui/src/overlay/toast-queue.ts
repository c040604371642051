/** One toast as it is asked for. */
export interface ToastWish {
  readonly message: string;
  readonly kind: "done" | "failed";
  readonly undo?: (() => void) | undefined;
}

type Show = (wish: ToastWish) => void;

/** Toasts asked for before the place that draws them has loaded; it loads because of the first of them. */
const waiting: ToastWish[] = [];
const listeners = new Set<() => void>();
let wanted = false;
let show: Show | null = null;

export function wish(next: ToastWish): void {
  if (show) show(next);
  else waiting.push(next);
  wanted = true;
  for (const listener of listeners) listener();
}

/** Hands over what waits and all that follows, until the returned function is called. */
export function connect(next: Show): () => void {
  show = next;
  for (const one of waiting.splice(0)) next(one);
  return () => {
    if (show === next) show = null;
  };
}

export function isWanted(): boolean {
  return wanted;
}

export function onWanted(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
