import { execFileSync, spawn } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

/** What a test runner needs to start the browser. */
export interface Chromium {
  readonly executablePath: string;
  readonly args: string[];
  /** The whole environment of the browser, not an addition to ours. */
  readonly env: Record<string, string>;
}

/** It shows nothing but our own pages; containers and root have no sandbox to offer, and /dev/shm may be tiny. */
const args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];

/** All that it needs to know of the machine. */
const bareEnv: Record<string, string> = {
  PATH: "/usr/bin:/bin",
  HOME: homedir(),
  TMPDIR: tmpdir(),
  LANG: "C.UTF-8",
};

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser that came with the packages, unpacked on first use, with the system libraries and fonts that a bare
 * machine lacks; where it cannot run, a browser that is installed. Throws a sentence when there is neither.
 */
export async function chromiumPath(): Promise<Chromium> {
  if (process.platform === "linux" && process.arch === "x64") return fromPackages();
  const found = installed.find((path) => existsSync(path));
  if (found) return { executablePath: found, args, env: bareEnv };
  throw new Error(
    "There is no browser for the tests. Install Chromium or Google Chrome, and run them again.",
  );
}

async function fromPackages(): Promise<Chromium> {
  const bin = join(packageFolder(), "bin");
  const folder = join(import.meta.dirname, "../node_modules/.cache/chromium");
  if (!existsSync(folder)) await unpack(bin, folder);
  const executablePath = join(folder, "chromium");
  const env = { ...bareEnv };
  if (lacksLibraries(executablePath)) env.LD_LIBRARY_PATH = join(folder, "al2023/lib");
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_PATH = join(folder, "fonts");
  return { executablePath, args, env };
}

function packageFolder(): string {
  const door = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  return dirname(dirname(dirname(door)));
}

/** Into a folder beside it, which is moved when it is whole: half a browser is never started. */
async function unpack(bin: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  await inflate(join(bin, "chromium.br"), join(draft, "chromium"));
  for (const name of ["al2023", "fonts"]) await untar(join(bin, `${name}.tar.br`), join(draft, name));
  // Theirs names folders of another machine.
  await writeFile(join(draft, "fonts/fonts.conf"), fontsConf(join(folder, "fonts")));
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`;
}

async function inflate(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));
}

async function untar(from: string, to: string): Promise<void> {
  await mkdir(to);
  const tar = `${to}.tar`;
  await inflate(from, tar);
  const child = spawn("tar", ["-xf", tar, "-C", to], { stdio: "ignore" });
  const status = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (status !== 0) throw new Error(`tar could not unpack ${from}`);
  await rm(tar);
}

function lacksLibraries(executable: string): boolean {
  try {
    return execFileSync("ldd", [executable], { encoding: "utf8" }).includes("not found");
  } catch {
    return false;
  }
}
