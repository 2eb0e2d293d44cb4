import path from "node:path";
import { blankOut } from "./blank-out";

export interface ImportFound {
  /** As written: `./poll`, `@/lib/core/errors`, `d3-array`. */
  readonly specifier: string;
  readonly line: number;
  /** Only types: nothing of it is left when the code runs. */
  readonly isType: boolean;
  readonly target: ImportTarget;
}

export type ImportTarget =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "package"; readonly name: string }
  | { readonly kind: "builtin"; readonly name: string };

const NAMES = String.raw`(?:[\w$]+|\*(?:\s*as\s+[\w$]+)?|\{[^{}]*\})`;
const PATTERNS = [
  // import x, { y } from "…"; export * from "…"
  new RegExp(
    String.raw`\b(?:import|export)\s*(?<type>\btype\s+)?${NAMES}(?:\s*,\s*${NAMES})?\s*from\s*(?<quote>["'])`,
    "g",
  ),
  // import "…"
  /\bimport\s*(?<quote>["'])/g,
  // import("…"), require("…"), require.resolve("…")
  /(?<![.\w$])(?:import|require|require\.resolve)\s*\(\s*(?<quote>["'`])/g,
];

/** Every import of a file, in the order of its lines. */
export function findImports(file: string, source: string): ImportFound[] {
  const code = blankOut(source);
  const found = PATTERNS.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match): ImportFound => {
      const from = match.index + match[0].length;
      const specifier = source.slice(from, code.indexOf(match.groups?.quote ?? '"', from));
      const isType = match.groups?.type !== undefined;
      return { specifier, line: lineAt(source, from), isType, target: targetOf(file, specifier) };
    }),
  );
  return found.sort((a, b) => a.line - b.line);
}

export function lineAt(source: string, index: number): number {
  return source.slice(0, index).split("\n").length;
}

function targetOf(file: string, specifier: string): ImportTarget {
  if (specifier.startsWith("@/")) return { kind: "file", path: specifier.slice(2) };
  if (specifier.startsWith(".")) return { kind: "file", path: path.posix.join(path.posix.dirname(file), specifier) };
  if (specifier.startsWith("node:")) return { kind: "builtin", name: specifier };
  const [first = "", second = ""] = specifier.split("/");
  return { kind: "package", name: first.startsWith("@") ? `${first}/${second}` : first };
}
