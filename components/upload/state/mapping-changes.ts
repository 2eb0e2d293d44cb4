import type { Mapping } from "@/lib/core/import/mapping";
import type { ColumnRole } from "@/lib/core/import/reading";

/** What a person said of the files so far: nothing. (That of the core comes with the schema library.) */
export const NOTHING_SAID: Mapping = { columns: {}, values: {}, answers: {} };

/** The role a person gives a column; `null` leaves it to the importer again. */
export function withRole(mapping: Mapping, header: string, role: ColumnRole | null): Mapping {
  return { ...mapping, columns: changed(mapping.columns, header, role) };
}

/** What holds for the whole file, by tidy column; an empty text takes it back. */
export function withValue(mapping: Mapping, column: string, text: string): Mapping {
  return { ...mapping, values: changed(mapping.values, column, text.trim() === "" ? null : text.trim()) };
}

/** The answer to an ask; an empty one takes it back. The question itself is a value of the file like any other. */
export function withAnswer(mapping: Mapping, code: string, text: string): Mapping {
  if (code === "QUESTION_TOPIC") return withValue(mapping, "question", text);
  return { ...mapping, answers: changed(mapping.answers, code, text.trim() === "" ? null : text.trim()) };
}

/** Whether a person said anything. */
export function saysNothing({ columns, values, answers }: Mapping): boolean {
  return [columns, values, answers].every((said) => Object.keys(said).length === 0);
}

/** Built from pairs, as a header may be called `__proto__`. */
function changed<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
  const others = Object.entries(record).filter(([name]) => name !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}
