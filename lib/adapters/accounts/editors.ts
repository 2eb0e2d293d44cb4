import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import type { Doer, Role } from "@/lib/core/model/actor";
import { refusal } from "@/lib/core/refusal";
import type { Database } from "../store/database";
import type { Editor, NewEditor } from "./accounts";
import { forgetAttempts } from "./attempts";
import { appendAudit } from "./audit";
import { checkedEmail, checkedPassword } from "./credentials";
import { findEditor, hasEditors, requireEditor } from "./find-editors";

type Write = Database["write"];

/** What better-auth calls the account of an editor that has a password. */
const BY_PASSWORD = "credential";

/** @throws PollDataError EMAIL_INVALID, PASSWORD_UNFIT, EDITOR_EXISTS */
export async function addEditor({ write }: Database, editor: NewEditor, by: Doer): Promise<Editor> {
  const ready = await preparedEditor(editor);
  return write.transaction().execute(async (trx) => {
    // First of all: it makes those who add editors take turns, and a setup link is of no use any more.
    await trx.updateTable("auth_state").set({ setup_sha256: null }).execute();
    return insertEditor(trx, ready, by);
  });
}

/** An editor that is ready to be written: hashing takes too long for a transaction. */
export interface PreparedEditor {
  readonly email: string;
  readonly passwordHash: string;
  readonly role: Role;
}

export async function preparedEditor({ email, password, role = "editor" }: NewEditor): Promise<PreparedEditor> {
  const checked = checkedEmail(email);
  return { email: checked, passwordHash: await hashPassword(checkedPassword(password)), role };
}

/** In a transaction that holds the lock of `auth_state`. */
export async function insertEditor(
  trx: Write,
  { email, passwordHash, role }: PreparedEditor,
  by: Doer,
): Promise<Editor> {
  if ((await findEditor(trx, email)) !== null)
    throw refusal(
      "EDITOR_EXISTS",
      `${email} is an editor already.`,
      "toplines editor reset gives a new password.",
      email,
    );
  const actual = (await hasEditors(trx)) ? role : "admin";
  const id = randomUUID();
  const createdAt = new Date().toISOString();
  const times = { created_at: createdAt, updated_at: createdAt };
  await trx
    .insertInto("auth_user")
    .values({ id, name: email, email, email_verified: 0, image: null, role: actual, ...times })
    .execute();
  await trx
    .insertInto("auth_account")
    .values({
      id: randomUUID(),
      account_id: id,
      provider_id: BY_PASSWORD,
      user_id: id,
      password: passwordHash,
      ...times,
    })
    .execute();
  await forgetAttempts(trx, email);
  await appendAudit(trx, "editor-added", { email, role: actual }, by);
  return { id, email, role: actual, createdAt, lockedUntil: null };
}

/** @throws PollDataError EDITOR_UNKNOWN, PASSWORD_UNFIT */
export async function resetPassword({ write }: Database, email: string, password: string, by: Doer): Promise<void> {
  await requireEditor(write, email);
  const passwordHash = await hashPassword(checkedPassword(password));
  await write.transaction().execute(async (trx) => {
    const editor = await requireEditor(trx, email);
    await trx
      .updateTable("auth_account")
      .set({ password: passwordHash, updated_at: new Date().toISOString() })
      .where("user_id", "=", editor.id)
      .where("provider_id", "=", BY_PASSWORD)
      .execute();
    await trx.deleteFrom("auth_session").where("user_id", "=", editor.id).execute();
    await forgetAttempts(trx, email);
    await appendAudit(trx, "password-reset", { email: editor.email }, by);
  });
}

/** @throws PollDataError EDITOR_UNKNOWN */
export async function unlockEditor({ write }: Database, email: string, by: Doer): Promise<void> {
  await write.transaction().execute(async (trx) => {
    const editor = await requireEditor(trx, email);
    await forgetAttempts(trx, email);
    await appendAudit(trx, "editor-unlocked", { email: editor.email }, by);
  });
}

/** @throws PollDataError EDITOR_UNKNOWN */
export async function removeEditor({ write }: Database, email: string, by: Doer): Promise<void> {
  await write.transaction().execute(async (trx) => {
    const editor = await requireEditor(trx, email);
    // Its sessions and its password go with it: their tables refer to it.
    await trx.deleteFrom("auth_user").where("id", "=", editor.id).execute();
    await appendAudit(trx, "editor-removed", { email: editor.email }, by);
  });
}

/** @throws PollDataError EDITOR_UNKNOWN */
export async function revokeSessions({ write }: Database, email: string, by: Doer): Promise<number> {
  return write.transaction().execute(async (trx) => {
    const editor = await requireEditor(trx, email);
    const { numDeletedRows } = await trx
      .deleteFrom("auth_session")
      .where("user_id", "=", editor.id)
      .executeTakeFirstOrThrow();
    const sessions = Number(numDeletedRows);
    await appendAudit(trx, "sessions-revoked", { email: editor.email, sessions }, by);
    return sessions;
  });
}
