import { describe, expect, it } from "vitest";
import { wrongPackages } from "@/lib/setup/packages.mjs";
import { temporaryFolder } from "./temporary-folder";

const LINUX = { os: "linux", cpu: "x64", libc: "glibc" };

type Packages = Readonly<Record<string, object>>;

/** A checkout where package-lock.json asks for `locked`, and the folders of `installed` are there. */
function checkout(locked: Packages, installed: Packages | null): string {
  const lock = (packages: Packages) => JSON.stringify({ packages });
  const folders = Object.keys(installed ?? {}).map((folder) => [`${folder}/package.json`, "{}"] as const);
  return temporaryFolder({
    "package-lock.json": lock({ "": { name: "toplines" }, ...locked }),
    ...(installed ? { "node_modules/.package-lock.json": lock(installed) } : {}),
    ...Object.fromEntries(folders),
  });
}

describe("packages that are not as package-lock.json wants them", () => {
  const zod = { "node_modules/zod": { version: "4.0.0" } };
  const vitest = { "node_modules/vitest": { version: "4.1.0", dev: true } };
  const native = (platform: object) => ({ "node_modules/native": { version: "1.0.0", optional: true, ...platform } });

  it.each<[string, Packages, Packages | null, string[]]>([
    ["all are missing before the first installation", zod, null, ["node_modules/zod"]],
    ["none when the versions are the locked ones", zod, zod, []],
    ["one of another version", zod, { "node_modules/zod": { version: "3.9.0" } }, ["node_modules/zod"]],
    ["a nested one", { "node_modules/a/node_modules/b": { version: "1.0.0" } }, zod, ["node_modules/a/node_modules/b"]],
    ["none for tests only", { ...zod, ...vitest }, zod, []],
    [
      "compiled code for this platform",
      native({ os: ["linux"], cpu: ["x64"], libc: ["glibc"] }),
      zod,
      ["node_modules/native"],
    ],
    ["none compiled for another system", native({ os: ["darwin"], cpu: ["x64"] }), zod, []],
    ["none compiled for another processor", native({ os: ["linux"], cpu: ["arm64"] }), zod, []],
    ["none compiled for another C library", native({ os: ["linux"], cpu: ["x64"], libc: ["musl"] }), zod, []],
    ["no optional part that npm may leave out", native({}), zod, []],
  ])("%s", (_, locked, installed, expected) => {
    expect(wrongPackages(checkout(locked, installed), { dev: false, platform: LINUX })).toEqual(expected);
  });

  it("those for tests count for npm test", () => {
    const root = checkout({ ...zod, ...vitest }, zod);
    expect(wrongPackages(root, { dev: true, platform: LINUX })).toEqual(["node_modules/vitest"]);
  });

  it("one whose folder was deleted by hand", () => {
    const files = { "node_modules/.package-lock.json": JSON.stringify({ packages: zod }) };
    const root = temporaryFolder({ "package-lock.json": JSON.stringify({ packages: zod }), ...files });
    expect(wrongPackages(root, { dev: false, platform: LINUX })).toEqual(["node_modules/zod"]);
  });
});
