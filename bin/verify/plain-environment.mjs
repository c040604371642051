/** Our environment; without colours where nobody sees them. */
export function plainEnvironment() {
  return process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: "1" };
}
