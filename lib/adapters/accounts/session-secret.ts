import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "../store/database";
import { storeFailure } from "../store/store-failure";
import { newSecret } from "./secrets";

const SHORTEST = 32;
const WAIT_MS = 2_000;
const PAUSE_MS = 20;

export interface SecretSettings {
  /** AUTH_SECRET. */
  readonly authSecret?: string | null | undefined;
  readonly dataDir: string;
}

/**
 * What session cookies are signed with: AUTH_SECRET, else one made at random on first use. Beside the embedded store it
 * lies in a file, so that a copy of the store alone forges nothing; nodes that share a PostgreSQL find it there.
 */
export async function sessionSecret(database: Database, { authSecret, dataDir }: SecretSettings): Promise<string> {
  if (authSecret) return authSecret;
  if (database.engine === "postgres") return secretInState(database);
  return secretInFile(path.join(dataDir, "auth-secret"));
}

async function secretInState({ write }: Database): Promise<string> {
  const state = write.selectFrom("auth_state").select("session_secret");
  const { session_secret: known } = await state.executeTakeFirstOrThrow();
  if (known !== null) return known;
  // Of two nodes at once the second finds the row taken, and reads what the first has put there.
  await write
    .updateTable("auth_state")
    .set({ session_secret: newSecret() })
    .where("session_secret", "is", null)
    .execute();
  const { session_secret: made } = await state.executeTakeFirstOrThrow();
  if (made === null) throw storeFailure("The store keeps no session secret.", "Set AUTH_SECRET.");
  return made;
}

async function secretInFile(file: string): Promise<string> {
  try {
    const secret = newSecret();
    await writeFile(file, secret, { flag: "wx", mode: 0o600 });
    return secret;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  // Another process may have made the file and not yet written to it.
  for (const giveUpAt = performance.now() + WAIT_MS; performance.now() < giveUpAt; await pause(PAUSE_MS)) {
    const secret = (await readFile(file, "utf8")).trim();
    if (secret.length >= SHORTEST) return secret;
  }
  throw storeFailure(`${file} holds no session secret.`, "Delete it; a new one is made, and everybody signs in again.");
}
