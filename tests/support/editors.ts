import type { Accounts } from "@/lib/adapters/accounts/accounts";
import { openAccounts } from "@/lib/adapters/accounts/open-accounts";
import { readSettings } from "@/lib/adapters/settings";
import { openDatabase } from "@/lib/adapters/store/open-database";
import type { TestServer } from "./server";

export const ANN = { email: "ann@example.org", password: "correct horse battery" } as const;
export const BOB = { email: "bob@example.org", password: "quite another secret" } as const;
/** Whoever types `toplines`. */
export const OPERATOR = { actor: "command line", address: null } as const;

/** Works on the accounts of a running server from another process, as the command line does. */
export async function onAccounts<T>(dataDir: string, work: (accounts: Accounts) => Promise<T>): Promise<T> {
  const settings = readSettings({ NODE_ENV: "test", DATA_DIR: dataDir });
  const database = await openDatabase(settings);
  try {
    return await work(await openAccounts(database, settings));
  } finally {
    await database.close();
  }
}

/** Ann, an admin, and Bob, an editor. */
export async function addAnnAndBob({ dataDir }: Pick<TestServer, "dataDir">): Promise<void> {
  await onAccounts(dataDir, async (accounts) => {
    await accounts.addEditor(ANN, OPERATOR);
    await accounts.addEditor(BOB, OPERATOR);
  });
}

/** Sends a form as a browser does from a page of the site itself, and does not follow the answer. */
export function postForm(
  origin: string,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${origin}${path}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
    headers: { accept: "text/html", origin, ...headers },
  });
}

/** Signs in and gives the `Cookie` header of the session. */
export async function sessionOf(origin: string, editor: { email: string; password: string }): Promise<string> {
  const answer = await postForm(origin, "/api/admin/session", editor);
  const cookie = cookiesOf(answer);
  if (!cookie.includes("session="))
    throw new Error(`not signed in: ${answer.status} ${answer.headers.get("location")}`);
  return cookie;
}

/** The `Cookie` header a browser sends after an answer. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
