import { invalid, ok, type Result } from "@tributary/kernel";

const least = 10;
const most = 128;

/** Openings of the passwords that every list of leaked ones has thousands of. */
const common = [
  "password",
  "qwerty",
  "1234567890",
  "iloveyou",
  "letmein",
  "administrator",
  "пароль",
  "йцукен",
];

/**
 * Whether a new password will do: 10 to 128 characters, not built around the person's own address, not one character
 * repeated, not a run of the most common ones. No rules on which characters it has (OWASP ASVS 6.2.5).
 * `field` is what the form calls it.
 */
export function decidePassword(password: string, email: string, field = "password"): Result<string> {
  const length = [...password].length;
  if (length < least) return { ok: false, error: invalid(field, "password_short", { least }) };
  if (length > most) return { ok: false, error: invalid(field, "password_long", { most }) };
  const plain = password.toLowerCase();
  const own = email.toLowerCase().split("@")[0] ?? "";
  const guessable =
    new Set(plain).size < 4 ||
    (own.length >= 4 && plain.includes(own)) ||
    common.some((word) => plain.startsWith(word) && plain.length - word.length < 4);
  return guessable ? { ok: false, error: invalid(field, "password_guessable") } : ok(password);
}
