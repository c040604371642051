export { runCommandLine, type Terminal } from "./run-command-line.ts";
