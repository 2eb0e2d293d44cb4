import { z } from "zod";
import { PollDataError } from "@/lib/core/errors";

/** A `STORE_FAILED` error: what went wrong and what to do; the driver's own error is kept as its cause. */
export function storeFailure(message: string, hint: string, cause?: unknown): PollDataError {
  const place = { row: null, line: null, column: null, cell: null, value: null };
  const error = new PollDataError([{ severity: "error", code: "STORE_FAILED", ...place, message, hint }]);
  if (cause !== undefined) error.cause = cause;
  return error;
}

/** Gives the method back so that whatever the engine throws comes out as a `STORE_FAILED` error saying what failed. */
export function saying<Args extends readonly unknown[], Result>(
  doing: string,
  method: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    try {
      return await method(...args);
    } catch (error) {
      if (error instanceof PollDataError) throw error;
      throw storeFailure(`${doing} failed: ${reasonOf(error)}.`, hintFor(error), error);
    }
  };
}

/** A refused connection to a name with several addresses has its reasons inside, and no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") return error.errors.map(reasonOf).join("; ");
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/^(SQLITE_FULL|ENOSPC|53100)$/, "Free some disk space and try again; nothing was changed."],
  [/^SQLITE_BUSY/, "Another process is writing to the store; try again when it is done. Nothing was changed."],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|EACCES|EROFS|EPERM)/, "Make DATA_DIR writable for the user that runs Toplines."],
  [/^SQLITE_(NOTADB|CORRUPT)/, "toplines.db in DATA_DIR is damaged or another program's file: restore a backup."],
  [/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN)$/, "Check that PostgreSQL runs and that DATABASE_URL names it."],
  [/^(28|3D000)/, "Check the user, the password and the database name in DATABASE_URL."],
  [/^42501$/, "Give the user of DATABASE_URL the right to create tables in its database."],
];

function hintFor(error: unknown): string {
  const codes = codesOf(error);
  if (error instanceof Error && error.message.startsWith("corrupted migrations"))
    return "A newer version of Toplines has written this store: run that version, or restore a backup made before it.";
  const known = HINTS.find(([pattern]) => codes.some((code) => pattern.test(code)));
  return known?.[1] ?? "Nothing was changed. Check DATA_DIR or DATABASE_URL and try again.";
}

function codesOf(error: unknown): readonly string[] {
  if (error instanceof AggregateError) return error.errors.flatMap(codesOf);
  if (!(error instanceof Error)) return [];
  // libsql gives no code when it cannot open the file at all.
  if (error.message.startsWith("ConnectionFailed")) return ["SQLITE_CANTOPEN"];
  return "code" in error ? [String(error.code)] : [];
}
