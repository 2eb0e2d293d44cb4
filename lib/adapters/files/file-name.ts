const LONGEST = 120;

/** Control characters, and those that make a text read in another direction than it is written. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * The name a file had where it came from, fit to be shown: without folders, control characters and marks that turn the
 * direction of a text. It never names anything on our disk.
 */
export function cleanFileName(name: string, instead = "upload.csv"): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(UNSEEN, "").trim();
  if (/^\.*$/.test(clean)) return instead;
  const characters = [...clean];
  if (characters.length <= LONGEST) return clean;
  // The end holds what kind of file it is.
  return `${characters.slice(0, LONGEST - 13).join("")}…${characters.slice(-12).join("")}`;
}
