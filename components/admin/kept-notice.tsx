import type { FormNote } from "@/lib/http/form-note";
import { FormNotice } from "../accounts/form-notice";

/** Words the routes of editors give back when all went well; every other code is a problem. */
const DONE = ["saved", "unchanged", "withdrawn", "undone", "restored", "published", "discarded", "nothing"];

/** What became of the form that was sent last, in words. */
export function KeptNotice({ note }: { note: FormNote | null }) {
  if (note === null) return null;
  return <FormNotice kind={DONE.includes(note.code) ? "done" : "problem"}>{note.detail}</FormNotice>;
}
