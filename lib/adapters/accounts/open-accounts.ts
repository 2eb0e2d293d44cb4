import { type Database, upToDate } from "../store/database";
import { saying } from "../store/store-failure";
import type { Accounts } from "./accounts";
import { reserveAttempt } from "./attempts";
import { appendAudit, listAudit } from "./audit";
import * as editors from "./editors";
import { hasEditors, listEditors } from "./find-editors";
import { noteKey, openNote, sealNote } from "./sealed-note";
import { actorOf, signOut } from "./session";
import { cookieWarning, sessionCookie } from "./session-cookie";
import { type SecretSettings, sessionSecret } from "./session-secret";
import * as setup from "./setup-link";
import { signIn } from "./sign-in";
import * as tokens from "./tokens";

export interface AccountsSettings extends SecretSettings {
  /** PUBLIC_URL: where readers reach the site decides how the session cookie is protected. */
  readonly publicUrl: string | null;
}

/** The accounts on an open database, which stays open: the store lies on it too. */
export const openAccounts: (database: Database, settings: AccountsSettings) => Promise<Accounts> = saying(
  "Opening the accounts",
  async (database, settings) => {
    const cookie = sessionCookie(settings.publicUrl);
    const secret = await sessionSecret(database, settings);
    const notes = noteKey(secret);
    const lockedUntil = (email: string) => reserveAttempt(database, email, new Date());
    // Loaded when somebody comes: the command line does without.
    const authOn = async (db: Database["read"]) => (await import("./auth")).authOn(db, { secret, cookie, lockedUntil });
    const writing = once(() => authOn(database.write));
    // Requests go on while an import holds the writing connection.
    const reading = once(() => authOn(upToDate(database)));

    const on = <Args extends readonly unknown[], Result>(
      method: (database: Database, ...args: Args) => Promise<Result>,
    ) => saying("The accounts", (...args: Args) => method(database, ...args));
    return {
      warning: cookieWarning(settings.publicUrl),
      hasEditors: on((all) => hasEditors(upToDate(all))),
      listEditors: on(listEditors),
      addEditor: on(editors.addEditor),
      resetPassword: on(editors.resetPassword),
      unlock: on(editors.unlockEditor),
      removeEditor: on(editors.removeEditor),
      revokeSessions: on(editors.revokeSessions),
      signIn: on(async (all, attempt) => signIn(all, await writing(), cookie.name, attempt)),
      signOut: on(async (all, headers, address) => signOut(all, await writing(), cookie.name, headers, address)),
      actorOf: on((all, headers) => actorOf(upToDate(all), reading, headers)),
      sealNote: (text) => sealNote(notes, text, Date.now()),
      openNote: (sealed) => openNote(notes, sealed, Date.now()),
      listTokens: on(tokens.listTokens),
      createToken: on(tokens.createToken),
      revokeToken: on(tokens.revokeToken),
      createSetupLink: on(setup.createSetupLink),
      redeemSetupLink: on(setup.redeemSetupLink),
      appendAudit: on(({ write }, action, details, by) => appendAudit(write, action, details, by)),
      listAudit: on(listAudit),
    };
  },
);

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
