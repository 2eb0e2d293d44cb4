import { ROLES, type Role } from "@/lib/core/model/actor";
import type { Database } from "../store/database";
import type { Editor } from "./accounts";
import { keyOf } from "./attempts";
import { normalisedEmail } from "./credentials";
import { unknownEditor } from "./unknown-editor";

type Read = Database["read"];

/** Enough of an editor to change it. */
export interface FoundEditor {
  readonly id: string;
  readonly email: string;
}

/** By e-mail. */
export async function listEditors({ read }: Database): Promise<readonly Editor[]> {
  const rows = await read
    .selectFrom("auth_user")
    .select(["id", "email", "role", "created_at"])
    .orderBy("email")
    .execute();
  const locks = await read
    .selectFrom("auth_attempt")
    .select(["email_sha256", "locked_until"])
    .where("locked_until", ">", new Date().toISOString())
    .execute();
  const lockOf = new Map(locks.map((lock) => [lock.email_sha256, lock.locked_until]));
  return rows.map(({ id, email, role, created_at }) => ({
    id,
    email,
    role: roleOf(role),
    createdAt: created_at,
    lockedUntil: lockOf.get(keyOf(email)) ?? null,
  }));
}

export async function hasEditors(db: Read): Promise<boolean> {
  return (await db.selectFrom("auth_user").select("id").limit(1).executeTakeFirst()) !== undefined;
}

export async function findEditor(db: Read, email: string): Promise<FoundEditor | null> {
  const found = db.selectFrom("auth_user").select(["id", "email"]).where("email", "=", normalisedEmail(email));
  return (await found.executeTakeFirst()) ?? null;
}

/** @throws PollDataError EDITOR_UNKNOWN */
export async function requireEditor(db: Read, email: string): Promise<FoundEditor> {
  const editor = await findEditor(db, email);
  if (editor === null) throw unknownEditor(email);
  return editor;
}

function roleOf(text: string): Role {
  return ROLES.find((role) => role === text) ?? "editor";
}
