const NOT_STATED = new Set(["", "na", "n/a", "n.a.", "#n/a", "nan", "null"]);

/** Whether a cell says that something is not known: blank, or the signs statistics programs write for it. */
export function isNotStated(text: string): boolean {
  return NOT_STATED.has(text.toLowerCase());
}
