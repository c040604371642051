import { describe, expect, it } from "vitest";
import { toast } from "./toast.tsx";
import { connect, isWanted, onWanted, type ToastWish } from "./toast-queue.ts";

describe("toasts", () => {
  it("wait for the place that draws them, and call for it", () => {
    const shown: ToastWish[] = [];
    let called = 0;
    onWanted(() => {
      called += 1;
    });
    expect(isWanted()).toBe(false);
    toast.done("Archived");
    expect([isWanted(), called]).toEqual([true, 1]);
    const leave = connect((wish) => shown.push(wish));
    toast.failed("Not sent");
    expect(shown.map(({ message, kind }) => [message, kind])).toEqual([
      ["Archived", "done"],
      ["Not sent", "failed"],
    ]);
    leave();
    toast.done("Later");
    expect(shown).toHaveLength(2);
    connect((wish) => shown.push(wish));
    expect(shown).toHaveLength(3);
  });
});
