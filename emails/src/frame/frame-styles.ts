import type { CSSProperties } from "react";

const sans = "Inter, -apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Helvetica, Arial, sans-serif";

/** Light colours stand inline, where every mail program sees them. */
export const styles = {
  body: { margin: 0, padding: 0, backgroundColor: "#f6f5f3" },
  page: { padding: "24px 12px", backgroundColor: "#f6f5f3", fontFamily: sans },
  card: { maxWidth: "600px", margin: "0 auto", backgroundColor: "#ffffff", border: "1px solid #e7e4df" },
  inside: { padding: "28px 32px 32px" },
  sender: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: 600, color: "#6b665f" },
  title: { margin: "20px 0 12px", fontSize: "22px", lineHeight: "30px", fontWeight: 650, color: "#1d1b18" },
  text: {
    margin: "0 0 12px",
    fontSize: "16px",
    lineHeight: "24px",
    color: "#1d1b18",
    whiteSpace: "pre-line",
  },
  facts: { width: "100%", margin: "16px 0 4px", borderCollapse: "collapse" },
  label: {
    padding: "6px 16px 6px 0",
    fontSize: "14px",
    lineHeight: "20px",
    color: "#6b665f",
    verticalAlign: "top",
  },
  value: { padding: "6px 0", fontSize: "14px", lineHeight: "20px", color: "#1d1b18", whiteSpace: "pre-line" },
  question: { padding: "12px 0 4px" },
  prompt: { margin: "0 0 4px", fontSize: "17px", lineHeight: "24px", fontWeight: 600, color: "#1d1b18" },
  hint: { margin: "0 0 8px", fontSize: "14px", lineHeight: "20px", color: "#6b665f" },
  choice: {
    display: "block",
    margin: "0 0 8px",
    padding: "12px 16px",
    border: "1px solid #cfcac2",
    borderRadius: "8px",
    fontSize: "16px",
    lineHeight: "22px",
    color: "#1d1b18",
    textDecoration: "none",
  },
  actionRow: { padding: "16px 0 4px" },
  button: {
    display: "inline-block",
    padding: "12px 20px",
    borderRadius: "6px",
    fontSize: "16px",
    lineHeight: "20px",
    fontWeight: 600,
    color: "#ffffff",
    textDecoration: "none",
  },
  muted: { margin: "12px 0 0", fontSize: "14px", lineHeight: "20px", color: "#6b665f" },
  footer: { maxWidth: "600px", margin: "0 auto", padding: "16px 32px" },
  why: { margin: 0, fontSize: "12px", lineHeight: "18px", color: "#6b665f" },
  stop: { color: "#6b665f", textDecoration: "underline" },
} as const satisfies Record<string, CSSProperties>;

/** Dark colours for the programs that ask for them; classes, as a media query cannot stand inline. */
export const darkStyles = [
  ":root { color-scheme: light dark; supported-color-schemes: light dark; }",
  "@media (prefers-color-scheme: dark) {",
  ".page { background-color: #171614 !important; }",
  ".card { background-color: #211f1c !important; border-color: #3a3733 !important; }",
  ".ink { color: #f1efeb !important; }",
  ".choice { color: #f1efeb !important; border-color: #57524b !important; }",
  ".muted { color: #b3ada4 !important; }",
  "}",
].join(" ");
