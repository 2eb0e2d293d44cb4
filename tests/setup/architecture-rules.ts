import { blankOut } from "./blank-out";
import { findImports, type ImportFound, lineAt } from "./find-imports";

export interface SourceFile {
  /** From the checkout: `lib/core/errors.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface Breach {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

/** One import in one file that a rule is asked about. */
interface Subject extends ImportFound {
  readonly file: string;
}

interface ImportRule {
  readonly says: string;
  readonly forbids: (subject: Subject) => boolean;
}

/** Imports that break a rule for a good reason. */
const EXCEPTIONS: readonly { readonly file: string; readonly target: string; readonly reason: string }[] = [];

const MOST_LINES = 300;
const CORE_PACKAGES = [
  "zod",
  "papaparse",
  "htmlparser2",
  "d3-array",
  "d3-scale",
  "d3-shape",
  "bidi-js",
  "@stdlib/stats-base-dists-binomial-cdf",
  "@stdlib/stats-base-dists-chisquare-cdf",
  "@stdlib/stats-base-dists-f-cdf",
  "@stdlib/stats-base-dists-normal-cdf",
  "@stdlib/stats-base-dists-normal-quantile",
];
const CATCH_ALL_NAMES = /(?:^|\/)(?:utils?|helpers?|constants?|types?|misc|common)\.\w+$/;
const CLIENT_FOLDERS = ["components/explore/", "components/layout/", "components/upload/"];
const FOR_COMPONENTS = ["components/", "lib/core/", "lib/theme/", "lib/adapters/url/", "data/"];

/** What the folders of lib may know of each other, besides lib/core and themselves. */
const LAYERS: readonly { readonly folder: string; readonly below: readonly string[] }[] = [
  { folder: "lib/theme/", below: [] },
  { folder: "lib/adapters/", below: [] },
  { folder: "lib/publishing/", below: ["lib/adapters/"] },
  { folder: "lib/reading/", below: ["lib/adapters/"] },
];

/** Effects that belong to the callers of `lib/core`. */
const EFFECTS = [
  /(?<![.\w$])Date\.now\b/g,
  /\bnew\s+Date\s*(?:\(\s*\)|;)/g,
  /(?<![.\w$])Math\.random\b/g,
  /(?<![.\w$])process\s*[.[]/g,
  /(?<![.\w$])(?:globalThis|fetch)\s*[.[(]/g,
];

/** Packages that one folder alone may know. */
const OWNERS: readonly { readonly packages: readonly string[]; readonly folder: string }[] = [
  { packages: ["recharts"], folder: "components/explore/" },
  { packages: ["@resvg/resvg-js", "subset-font", "pdfkit"], folder: "lib/adapters/raster/" },
  { packages: ["write-excel-file", "fflate"], folder: "lib/adapters/documents/" },
  { packages: ["kysely", "libsql", "pg"], folder: "lib/adapters/store/" },
  { packages: ["better-auth"], folder: "lib/adapters/accounts/" },
  { packages: ["@fastify/busboy"], folder: "lib/http/" },
];

const IMPORT_RULES: readonly ImportRule[] = [
  {
    says: "lib/core imports only itself, zod, papaparse, bidi-js, htmlparser2 and d3's pure modules",
    forbids: ({ file, target }) =>
      isIn(file, "lib/core/") &&
      (target.kind === "file" ? !isIn(target.path, "lib/core/") : !CORE_PACKAGES.includes(target.name)),
  },
  {
    says: "lib/core names its own files by relative paths",
    forbids: ({ file, specifier }) => isIn(file, "lib/core/") && specifier.startsWith("@/lib/core/"),
  },
  {
    says: "only lib/core/import imports papaparse",
    forbids: ({ file, target }) =>
      isIn(file, "lib/core/") && !isIn(file, "lib/core/import/") && isPackage(target, "papaparse"),
  },
  {
    says: "only lib/core/articles imports htmlparser2",
    forbids: ({ file, target }) => !isIn(file, "lib/core/articles/") && isPackage(target, "htmlparser2"),
  },
  {
    says: "components import lib/core, lib/theme and lib/adapters/url; of other folders of lib only types",
    forbids: ({ file, target, isType }) =>
      isIn(file, "components/") &&
      target.kind === "file" &&
      !FOR_COMPONENTS.some((folder) => isIn(target.path, folder)) &&
      !(isType && isIn(target.path, "lib/")),
  },
  {
    says: "components know nothing of lib/publishing, lib/cli and lib/setup",
    forbids: ({ file, target }) =>
      isIn(file, "components/") &&
      ["lib/publishing/", "lib/cli/", "lib/setup/"].some((folder) => isFileIn(target, folder)),
  },
  {
    says: "lib imports neither app nor components",
    forbids: ({ file, target }) => isIn(file, "lib/") && (isFileIn(target, "app/") || isFileIn(target, "components/")),
  },
  ...LAYERS.map(({ folder, below }) => ({
    says: `${folder.slice(0, -1)} imports only ${["lib/core/", ...below].map((name) => name.slice(0, -1)).join(" and ")} of lib`,
    forbids: ({ file, target }: Subject) =>
      isIn(file, folder) &&
      isFileIn(target, "lib/") &&
      ![folder, "lib/core/", ...below].some((allowed) => isFileIn(target, allowed)),
  })),
  {
    says: "the program does not import its tests",
    forbids: ({ target }) => isFileIn(target, "tests/"),
  },
  ...OWNERS.map(({ packages, folder }) => ({
    says: `only ${folder.slice(0, -1)} imports ${packages.join(", ")}`,
    forbids: ({ file, target }: Subject) => !isIn(file, folder) && packages.some((name) => isPackage(target, name)),
  })),
];

/**
 * Every breach of the rules in docs/architecture.md, in the order of files and lines.
 * @param dependencies packages that `npm start` installs
 */
export function findBreaches(files: readonly SourceFile[], dependencies: readonly string[]): Breach[] {
  return files.flatMap(({ path: file, text }) => {
    const imports = findImports(file, text).map((found) => ({ ...found, file }));
    const breaches = [
      ...imports.flatMap((subject) => breachesOf(subject, dependencies)),
      ...breachesOfFile(file, text),
      ...effectsInCore(file, text),
    ];
    return breaches.sort((a, b) => a.line - b.line);
  });
}

export function describeBreach({ file, line, rule }: Breach): string {
  return `${file}:${line}: ${rule}`;
}

function breachesOf(subject: Subject, dependencies: readonly string[]): Breach[] {
  const { file, line, target, isType } = subject;
  const isExcepted = EXCEPTIONS.some((except) => except.file === file && isFileIn(target, except.target));
  const broken = isExcepted ? [] : IMPORT_RULES.filter((rule) => rule.forbids(subject)).map((rule) => rule.says);
  // lib/setup also holds what only developers run.
  if (target.kind === "package" && !isType && !isIn(file, "lib/setup/") && !dependencies.includes(target.name)) {
    broken.push(`${target.name} is not in "dependencies", so npm start would not have it`);
  }
  return broken.map((rule) => ({ file, line, rule }));
}

function breachesOfFile(file: string, text: string): Breach[] {
  const breaches: Breach[] = [];
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  if (lines > MOST_LINES) breaches.push({ file, line: lines, rule: `a file has at most ${MOST_LINES} lines` });
  if (CATCH_ALL_NAMES.test(file)) breaches.push({ file, line: 1, rule: "a file is named after its topic" });
  const directive = /^\s*["']use client["']/m.exec(text);
  if (directive && !CLIENT_FOLDERS.some((folder) => isIn(file, folder))) {
    const at = directive.index + directive[0].length - "'use client'".length;
    const rule = `"use client" stands only in ${CLIENT_FOLDERS.map((folder) => folder.slice(0, -1)).join(" and ")}`;
    // In a comment or a template the quotation marks would be blanks.
    if (blankOut(text)[at] !== " ") breaches.push({ file, line: lineAt(text, at), rule });
  }
  return breaches;
}

function effectsInCore(file: string, text: string): Breach[] {
  if (!isIn(file, "lib/core/")) return [];
  const code = blankOut(text);
  return EFFECTS.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => ({
      file,
      line: lineAt(text, match.index),
      rule: `lib/core takes time, randomness and the world as arguments, not ${match[0].trim()}`,
    })),
  );
}

function isIn(file: string, folder: string): boolean {
  return `${file}/`.startsWith(folder);
}

function isFileIn(target: ImportFound["target"], folder: string): boolean {
  return target.kind === "file" && isIn(target.path, folder);
}

function isPackage(target: ImportFound["target"], name: string): boolean {
  return target.kind === "package" && target.name === name;
}
