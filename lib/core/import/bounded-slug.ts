import { slugify } from "../model/identifiers";

/**
 * A slug of at most `max` characters that two different texts do not share by accident: where letters are lost
 * (a text cut short, a script without Latin letters), a short checksum of the whole text is added.
 */
export function boundedSlug(text: string, max: number): string {
  const slug = slugify(text);
  if (slug !== "" && slug.length <= max && keepsEveryLetter(text)) return slug;
  const checksum = fnv1a(text);
  const room = max - checksum.length - 1;
  const start =
    slug.length <= room
      ? slug
      : slug
          .slice(0, room + 1)
          .replace(/-[^-]*$/, "")
          .slice(0, room);
  return start === "" ? checksum : `${start}-${checksum}`;
}

function keepsEveryLetter(text: string): boolean {
  return !/[^a-z0-9ßłøđæ\P{L}]/iu.test(text.normalize("NFKD").replace(/\p{M}/gu, "")) && !/(?![0-9])\p{N}/u.test(text);
}

/** The 32-bit FNV-1a checksum, in letters and digits. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
