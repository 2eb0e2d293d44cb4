import { cookies } from "next/headers";
import { z } from "zod";
import { currentAccounts } from "@/lib/reading/current-accounts";

export const NOTE_COOKIE = "toplines-note";

/**
 * What the answer to a form tells the next page: it lies in a sealed cookie of that page for a minute, because it may be
 * a secret, and because words in an address could be anybody's.
 */
export interface FormNote {
  /** The path of the page it is for. */
  readonly page: string;
  /** A problem's code, or a word of the page's own for what was done: the address has it as `problem` or `done`. */
  readonly code: string;
  /** In words. */
  readonly detail?: string;
  /** What was entered, so that it need not be typed again; never a password. Left out where it would be too long. */
  readonly entries?: Readonly<Record<string, string>>;
}

const noteSchema = z.object({
  page: z.string(),
  code: z.string(),
  detail: z.string().optional(),
  entries: z.record(z.string(), z.string()).optional(),
});

/** The note for a page, if its address still says that there is one. */
export async function formNote(
  page: string,
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): Promise<FormNote | null> {
  const sealed = (await cookies()).get(NOTE_COOKIE)?.value;
  const text = sealed === undefined ? null : (await currentAccounts()).openNote(sealed);
  if (text === null) return null;
  const { data: note } = noteSchema.safeParse(JSON.parse(text));
  return note?.page === page && [query.problem, query.done].includes(note.code) ? note : null;
}
