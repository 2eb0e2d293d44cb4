import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { FONT_FILES } from "./font-files";
import { readSvg, type SvgElement } from "./read-svg";

export type PictureWeight = keyof typeof FONT_FILES;

/** A font with the letters that a picture draws in it, and no others. */
export interface PictureFont {
  readonly family: string;
  readonly weight: PictureWeight;
  readonly data: Uint8Array;
}

/**
 * What shapes a line of text: kerning, accents, ligatures and the forms of joined letters. Small capitals, old-style figures
 * and the like would bring their glyphs along, three times as many bytes.
 */
const FEATURES = "kern liga clig calt ccmp locl mark mkmk curs rlig init medi fina isol".split(" ");

const FAMILY = "Source Sans 3";
const WEIGHTS = [400, 600, 700] as const satisfies readonly PictureWeight[];

/** The fonts of a picture that we drew, each cut down to the letters it is used for. */
export async function pictureFonts(svg: string, format: "truetype" | "woff2"): Promise<readonly PictureFont[]> {
  const letters = lettersByWeight(readSvg(svg), 400, new Map());
  const used = WEIGHTS.filter((weight) => letters.has(weight));
  return Promise.all(
    used.map(async (weight) => {
      const text = [...(letters.get(weight) ?? [])].join("");
      const options = { targetFormat: format, keepFeatures: FEATURES, noHinting: true };
      return { family: FAMILY, weight, data: await subsetFont(await fontData(weight), text, options) };
    }),
  );
}

function lettersByWeight(
  element: SvgElement,
  inherited: PictureWeight,
  letters: Map<PictureWeight, Set<string>>,
): ReadonlyMap<PictureWeight, ReadonlySet<string>> {
  const weight = weightOf(element.attributes["font-weight"], inherited);
  if (element.name === "text") {
    const set = letters.get(weight) ?? new Set();
    for (const character of element.text) set.add(character);
    letters.set(weight, set);
  }
  for (const child of element.children) lettersByWeight(child, weight, letters);
  return letters;
}

/** The bundled weight of a `font-weight`. */
export function weightOf(text: string | undefined, otherwise: PictureWeight): PictureWeight {
  return WEIGHTS.find((weight) => String(weight) === text) ?? otherwise;
}

const files = new Map<PictureWeight, Promise<Buffer>>();

function fontData(weight: PictureWeight): Promise<Buffer> {
  const known = files.get(weight) ?? readFile(FONT_FILES[weight]);
  files.set(weight, known);
  return known;
}
