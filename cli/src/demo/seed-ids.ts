import type { Random } from "./random.ts";

/** Makes UUIDv7 ids (RFC 9562) of given instants that are the same for the same seed. */
export function seedIds(random: Random): (at: Date) => string {
  const hex = (digits: number) =>
    Math.floor(random.next() * 16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  return (at) => {
    const time = at.getTime().toString(16).padStart(12, "0");
    const variant = "89ab".charAt(random.whole(0, 3));
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
  };
}
