import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormNotice } from "@/components/accounts/form-notice";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { type FormNote, formNote } from "@/lib/http/form-note";
import { localPath } from "@/lib/http/local-path";
import { editorOf } from "@/lib/http/page-editor";
import { START_PAGE } from "@/lib/http/sign-in-form";
import { currentAccounts } from "@/lib/reading/current-accounts";

export const metadata: Metadata = { title: "Sign in", robots: { index: false, follow: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/login`: e-mail and password; works without script. */
export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const next = localPath(typeof query.next === "string" ? query.next : null, START_PAGE);
  if ((await editorOf()) !== null) redirect(next);
  const accounts = await currentAccounts();
  const [note, hasEditors] = await Promise.all([formNote("/login", query), accounts.hasEditors()]);
  return (
    <>
      <div className="page-title">
        <h1>Sign in</h1>
        <p className="secondary">For editors of this site. Reading needs no account.</p>
      </div>
      {query.problem === undefined ? null : <FormNotice kind="problem">{problemIn(note, query.problem)}</FormNotice>}
      {query.done === "signed-out" ? <FormNotice kind="done">You are signed out.</FormNotice> : null}
      {hasEditors ? null : (
        <FormNotice kind="problem">
          There is no editor yet. The log of the server shows an address that makes the first one; so does{" "}
          <code>npx toplines editor add</code>.
        </FormNotice>
      )}
      <SignInForm next={next} email={note?.entries?.email ?? ""} />
      {accounts.warning === null ? null : <p className="note page-note">{accounts.warning}</p>}
    </>
  );
}

const PROBLEMS: Readonly<Record<string, string>> = {
  SIGN_IN_FAILED: "E-mail and password do not belong together.",
  ACCOUNT_LOCKED: "Too many wrong passwords: nobody can sign in with this e-mail for a while.",
  TOO_MANY_ATTEMPTS: "Too many attempts to sign in from your address. Wait a minute.",
  REQUEST_FROM_ELSEWHERE: "The request did not come from this page. Sign in here.",
};

/** The note has the time to wait; without cookies there is none, and no signing in either. */
function problemIn(note: FormNote | null, code: string | string[]): string {
  if (note?.detail !== undefined) return note.detail;
  const words = typeof code === "string" && Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
  return words ?? "You could not be signed in. Try again; the browser must accept cookies of this site.";
}
