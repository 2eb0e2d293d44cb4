import { refusal } from "@/lib/core/refusal";
import { type Database, upToDate } from "../store/database";
import type { Editor, NewEditor } from "./accounts";
import { insertEditor, preparedEditor } from "./editors";
import { hasEditors } from "./find-editors";
import { newSecret, sha256 } from "./secrets";

/** `null` when there is an editor. */
export async function createSetupLink({ write }: Database): Promise<string | null> {
  const secret = newSecret();
  return write.transaction().execute(async (trx) => {
    await trx
      .updateTable("auth_state")
      .set({ setup_sha256: sha256(secret) })
      .execute();
    if (!(await hasEditors(trx))) return secret;
    await trx.updateTable("auth_state").set({ setup_sha256: null }).execute();
    return null;
  });
}

/**
 * The database lets one racer only take the link: whoever comes second waits for the first, and finds it gone.
 * @throws PollDataError SETUP_LINK_INVALID, EMAIL_INVALID, PASSWORD_UNFIT
 */
export async function redeemSetupLink(
  database: Database,
  secret: string,
  editor: Omit<NewEditor, "role">,
  address: string | null,
): Promise<Editor> {
  // Anybody can send this form: hashing a password, which takes long, is for whoever has the link.
  const isKnown = upToDate(database).selectFrom("auth_state").where("setup_sha256", "=", sha256(secret));
  if ((await isKnown.select("setup_sha256").executeTakeFirst()) === undefined) throw invalidLink();
  // A typing mistake must not use the link up.
  const ready = await preparedEditor(editor);
  return database.write.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("auth_state")
      .set({ setup_sha256: null })
      .where("setup_sha256", "=", sha256(secret))
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n || (await hasEditors(trx))) throw invalidLink();
    return insertEditor(trx, ready, { actor: "setup link", address });
  });
}

function invalidLink() {
  const hint =
    "It can be used once, and only while there is no editor. Restart the site for a new one, or run toplines editor add.";
  return refusal("SETUP_LINK_INVALID", "The setup link is not valid.", hint);
}
