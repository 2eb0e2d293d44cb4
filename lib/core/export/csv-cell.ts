/** One cell of CSV for people: quoted where RFC 4180 asks for it, and never a formula. */
export function csvCell(value: string | number | null): string {
  const text = guarded(value === null ? "" : String(value));
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet runs a text that starts with = + - @ or a tab as a formula. An apostrophe before it prevents that;
 * a text that starts with apostrophes before such a sign gets one more, so that reading back gives the same text.
 */
function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}
