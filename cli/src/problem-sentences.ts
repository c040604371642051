const sentences: Readonly<Record<string, string>> = {
  required: "is needed",
  too_long: "is too long",
  email_form: "is no e-mail address",
  slug_form: "2 to 40 small Latin letters, digits and single hyphens are allowed",
  slug_reserved: "this word is reserved",
  currency_unknown: "there is no such currency; give an ISO 4217 code such as USD",
  time_zone_unknown: "there is no such time zone; give an IANA name such as Europe/Berlin",
  day_form: "give a day as YYYY-MM-DD",
  cuts_form: "give four ascending numbers, such as 10,20,30,40",
  password_short: "at least {least} characters are needed",
  password_long: "at most {most} characters are allowed",
  password_guessable: "this one is easy to guess; a few unrelated words work well",
  column_required: "no column of the file is known to hold it",
  column_unknown: "the file has no such column",
  column_twice: "its column is taken by another field",
  field_unknown: "there is no such field",
  date_order_unclear: "it cannot be told which part of its dates is the day; give dateOrder",
  unstorable: "holds a character that cannot be stored",
};

/** What is wrong with a value, in words for the person at the terminal. */
export function problemSentence(
  problem: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const sentence = sentences[problem] ?? problem;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));
}
