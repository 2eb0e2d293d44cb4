import path from "node:path";

/** Where files lie that arrive in pieces. */
export function uploadsFolder(dataDir: string): string {
  return path.join(dataDir, "uploads");
}

/** Where imports keep what they need while they are under way. */
export function importsFolder(dataDir: string): string {
  return path.join(dataDir, "imports");
}
