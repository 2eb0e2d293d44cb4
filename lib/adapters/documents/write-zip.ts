import { strToU8, zipSync } from "fflate";

/** The first day a ZIP can hold: the same files give the same bytes, whenever they are packed. */
const MADE = new Date(1980, 0, 1);

/** Packs text files into a ZIP. */
export function zipTexts(files: readonly { readonly path: string; readonly text: string }[]): Uint8Array<ArrayBuffer> {
  return zipBytes(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])));
}

export function zipBytes(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync({ ...files }, { mtime: MADE }));
}
