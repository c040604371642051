import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * When a process was born, as its system writes it; null when there is none. A number alone says nothing: it may
 * belong to another program by now, above all after a container has started anew.
 */
export function findProcessBirth(pid: number): string | null {
  try {
    if (!existsSync("/proc/self/stat")) {
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
    }
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state] = fields;
    // proc_pid_stat(5): field 22 is the start time; the two before the parenthesis are cut off.
    return state === "Z" ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}
