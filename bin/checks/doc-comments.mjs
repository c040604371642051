import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** Everything that a package offers to others says what it promises: a doc comment on each export of each door. */
const root = join(import.meta.dirname, "../..");
const inPackages = readdirSync(join(root, "packages")).map((name) => `packages/${name}`);
const doors = ["db", "emails", "jobs", ...inPackages].flatMap(doorsOf);

const program = ts.createProgram(doors, {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
});
const checker = program.getTypeChecker();

const findings = doors.flatMap((door) => {
  const source = program.getSourceFile(door);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) return [];
  return checker
    .getExportsOfModule(module)
    .filter(lacksComment)
    .map(({ name }) => `${relative(root, door)}: ${name} has no doc comment`);
});
for (const finding of findings) process.stdout.write(`${finding}\n`);
process.exit(findings.length > 0 ? 1 : 0);

/** @param {string} folder */
function doorsOf(folder) {
  const { exports = {} } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const paths = /** @type {string[]} */ (Object.values(exports));
  return paths.filter((path) => /\.tsx?$/.test(path)).map((path) => join(root, folder, path));
}

/**
 * The props of a component are told with the component.
 *
 * @param {ts.Symbol} symbol
 */
function lacksComment(symbol) {
  const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const isOurs = real.declarations?.some(
    (declaration) => !declaration.getSourceFile().fileName.includes("node_modules"),
  );
  return (
    isOurs === true && !real.name.endsWith("Props") && real.getDocumentationComment(checker).length === 0
  );
}
