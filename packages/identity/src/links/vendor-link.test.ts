import { newId } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { readVendorLink, signVendorLink } from "./vendor-link.ts";

const secret = "a secret of a test, long enough to be one";
const content = { vendorId: newId(), id: newId(), part: 3 };
const token = signVendorLink(secret, "answer", content);

/** The token with one letter changed. */
function altered(at: number): string {
  const letter = token[at] === "A" ? "B" : "A";
  return token.slice(0, at) + letter + token.slice(at + 1);
}

describe("a link into a vendor", () => {
  it("is short and says what it was made of", () => {
    expect(token).toMatch(/^[\w-]{66}$/);
    expect(readVendorLink(secret, "answer", token)).toEqual(content);
  });

  it("has part 0 when it has none", () => {
    const { vendorId, id } = content;
    const plain = signVendorLink(secret, "contract", { vendorId, id });
    expect(readVendorLink(secret, "contract", plain)).toEqual({ vendorId, id, part: 0 });
  });

  it("is worth nothing for another purpose or installation", () => {
    expect(readVendorLink(secret, "preferences", token)).toBeNull();
    expect(readVendorLink(`${secret}!`, "answer", token)).toBeNull();
  });

  it("is worth nothing with any one letter changed", () => {
    for (let at = 0; at < token.length; at += 1) {
      expect(readVendorLink(secret, "answer", altered(at)), `letter ${at}`).toBeNull();
    }
  });

  it.each(["", "x", `${token}A`, token.slice(1), "%00", "ы".repeat(66)])("is not %j", (text) => {
    expect(readVendorLink(secret, "answer", text)).toBeNull();
  });
});
