/** The record of a signature, for both sides of a contract. */
export const signature = {
  print: "Print or save as PDF",
  text: "The exact text as a file",
  title: "Record of the signature",
  signedBy: "Signed by",
  namedAs: "Sent to",
  at: "When",
  ip: "From address",
  agent: "Program",
  revision: "Version",
  sha256: "SHA-256 of the text",
  how: "Accepted by typing the full name and pressing “Accept and sign” on the page of a link that was sent to the address above.",
} as const;
