import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "@/lib/setup/checkout.mjs";
import { describeBreach, findBreaches, type SourceFile } from "./setup/architecture-rules";
import { blankOut } from "./setup/blank-out";
import { findImports } from "./setup/find-imports";

const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

function sourcesIn(folder: string): SourceFile[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:tsx?|mjs|css)$/.test(file))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/")))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), "utf8") }));
}

function breachesIn(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([file, text]) => ({ path: file, text }));
  return findBreaches(sources, ["zod", "papaparse", "recharts", "kysely", "better-auth", "react"]).map(describeBreach);
}

describe("the sources", () => {
  const proxy = { path: "proxy.ts", text: readFileSync(path.join(ROOT, "proxy.ts"), "utf8") };
  const sources = [...["app", "components", "lib"].flatMap(sourcesIn), proxy];

  it("are found", () => {
    expect(sources.map((source) => source.path)).toContain("lib/core/errors.ts");
    expect(sources.length).toBeGreaterThan(50);
  });

  it("keep the direction of imports and every other rule of the architecture", () => {
    expect(findBreaches(sources, Object.keys(manifest.dependencies)).map(describeBreach)).toEqual([]);
  });
});

describe("the packages", () => {
  it("each have one sentence in docs/dependencies.md, which names no other", () => {
    const text = readFileSync(path.join(ROOT, "docs/dependencies.md"), "utf8");
    const entries = [...text.matchAll(/^- (`[^:]*`): (.+)$/gm)];
    const named = entries.flatMap(([, names = ""]) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    const declared = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    expect(named.sort()).toEqual(declared.sort());
    expect(
      entries.filter(([, , sentence = ""]) => !/^[A-Za-z0-9].*\.$/.test(sentence)).map(([entry]) => entry),
    ).toEqual([]);
  });
});

describe("a made-up tree that breaks every rule", () => {
  it.each([
    [
      "lib/core/a.ts",
      'import fs from "node:fs";',
      "lib/core imports only itself, zod, papaparse, bidi-js, htmlparser2 and d3's pure modules",
    ],
    [
      "lib/core/a.ts",
      'import { memo } from "react";',
      "lib/core imports only itself, zod, papaparse, bidi-js, htmlparser2 and d3's pure modules",
    ],
    [
      "lib/core/a.ts",
      'import type { Store } from "../adapters/store/store";',
      "lib/core imports only itself, zod, papaparse, bidi-js, htmlparser2 and d3's pure modules",
    ],
    ["lib/core/a.ts", 'export { x } from "@/lib/core/b";', "lib/core names its own files by relative paths"],
    ["lib/core/stats/a.ts", 'import Papa from "papaparse";', "only lib/core/import imports papaparse"],
    [
      "components/tables/a.tsx",
      'import { openStore } from "@/lib/adapters/store/open-store";',
      "components import lib/core, lib/theme and lib/adapters/url; of other folders of lib only types",
    ],
    [
      "components/tables/a.tsx",
      'import type { X } from "@/lib/cli/x";',
      "components know nothing of lib/publishing, lib/cli and lib/setup",
    ],
    ["lib/http/a.ts", 'import { Chart } from "@/components/chart/chart";', "lib imports neither app nor components"],
    [
      "lib/adapters/raster/a.ts",
      'const page = await import("../../../app/page");',
      "lib imports neither app nor components",
    ],
    [
      "lib/adapters/raster/a.ts",
      'import { x } from "@/lib/publishing/x";',
      "lib/adapters imports only lib/core of lib",
    ],
    [
      "lib/reading/a.ts",
      'import { run } from "../cli/main";',
      "lib/reading imports only lib/core and lib/adapters of lib",
    ],
    ["app/a.tsx", 'import { poll } from "../tests/support/poll-fixtures";', "the program does not import its tests"],
    ["components/chart/a.tsx", 'import { Bar } from "recharts";', "only components/explore imports recharts"],
    ["lib/publishing/a.ts", 'import { Kysely } from "kysely";', "only lib/adapters/store imports kysely, libsql, pg"],
    ["lib/http/a.ts", 'import { betterAuth } from "better-auth";', "only lib/adapters/accounts imports better-auth"],
    [
      "lib/cli/a.ts",
      'import { test } from "vitest";',
      'vitest is not in "dependencies", so npm start would not have it',
    ],
    [
      "lib/core/a.ts",
      "const now = Date.now();",
      "lib/core takes time, randomness and the world as arguments, not Date.now",
    ],
    [
      "lib/core/a.ts",
      "const now = new Date();",
      "lib/core takes time, randomness and the world as arguments, not new Date()",
    ],
    [
      "lib/core/a.ts",
      "const chance = Math.random();",
      "lib/core takes time, randomness and the world as arguments, not Math.random",
    ],
    [
      "lib/core/a.ts",
      "const home = process.env.HOME;",
      "lib/core takes time, randomness and the world as arguments, not process.",
    ],
    [
      "lib/core/a.ts",
      `const page = \`\${await fetch(url)}\`;`,
      "lib/core takes time, randomness and the world as arguments, not fetch(",
    ],
    [
      "components/chart/a.tsx",
      '"use client";',
      '"use client" stands only in components/explore and components/layout and components/upload',
    ],
    ["lib/core/utils.ts", "", "a file is named after its topic"],
  ])("%s with %s", (file, line, rule) => {
    expect(breachesIn({ [file]: `// The first line.\n${line}\n` })).toEqual([
      `${file}:${file.endsWith("utils.ts") ? 1 : 2}: ${rule}`,
    ]);
  });

  it("a file of 301 lines", () => {
    expect(breachesIn({ "app/long.tsx": "//\n".repeat(301) })).toEqual([
      "app/long.tsx:301: a file has at most 300 lines",
    ]);
  });

  it("and one that keeps them all", () => {
    const files = {
      "lib/core/import/a.ts":
        'import Papa from "papaparse";\nimport { b } from "../b";\nconst at = new Date(text); // Date.now()\n',
      "components/explore/a.tsx":
        '"use client";\n\nimport { Bar } from "recharts";\nimport type { Store } from "@/lib/adapters/store/store";\n',
      "lib/adapters/store/a.ts": 'import { Kysely } from "kysely";\n',
      "app/a.tsx": 'import type { Test } from "vitest";\nconst text = "Math.random()";\n',
    };
    expect(breachesIn(files)).toEqual([]);
  });
});

describe("finding imports without a compiler", () => {
  it("reads every form, over several lines, and tells types apart", () => {
    const source = [
      'import a, { b as c } from "one";',
      'import type { D } from "two";',
      "import {",
      "  type E,",
      '} from "./three";',
      'export * as f from "@/four";',
      'import "five";',
      'const g = () => import("@scope/six/deep");',
      "// import h from 'seven';",
      'const i = `import j from "eight"`;',
    ].join("\n");
    expect(
      findImports("lib/x/file.ts", source).map(({ specifier, line, isType }) => [specifier, line, isType]),
    ).toEqual([
      ["one", 1, false],
      ["two", 2, true],
      ["./three", 5, false],
      ["@/four", 6, false],
      ["five", 7, false],
      ["@scope/six/deep", 8, false],
    ]);
  });

  it("is not misled by apostrophes in pages, regular expressions and nested templates", () => {
    const source = [
      "<p>Don't</p>; const q = /[\"'`/]/;",
      `const t = \`a \${x ? \`b \${y()}\` : '}'} c\`; z("d");`,
      "<p>It isn't 'so' // e</p>;",
    ];
    expect(blankOut(source.join("\n")).split("\n")).toEqual([
      "<p>Don't</p>; const q = /      /;",
      `const t = \`  \${x ? \`  \${y()}\` : ' '}  \`; z(" ");`,
      `<p>It isn't '  ' ${" ".repeat(9)}`,
    ]);
  });
});
