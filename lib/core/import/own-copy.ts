/**
 * The same text in memory of its own. A cell is a window on the piece of the file it was cut from, and keeps all of
 * that piece in memory as long as it is remembered.
 */
export function ownCopy(text: string): string {
  return text.split("").join("");
}
