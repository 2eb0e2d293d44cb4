import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { FONT_FAMILIES, type FontFamily, fontRuns } from "@/lib/core/chart/font/font-runs";
import type { FontWeight } from "@/lib/core/chart/font/text-width";
import { FONT_FILES } from "./font-files";
import { readSvg, type SvgElement } from "./read-svg";

/** A font with the letters that a picture draws in it, and no others. */
export interface PictureFont {
  readonly family: FontFamily;
  readonly weight: FontWeight;
  readonly data: Uint8Array;
}

/**
 * What shapes a line of text: kerning, accents, ligatures and the forms of joined letters. Small capitals, old-style figures
 * and the like would bring their glyphs along, three times as many bytes.
 */
const FEATURES = "kern liga clig calt ccmp locl mark mkmk curs rlig init medi fina isol".split(" ");

/** Without its typographic family (name 16) a semi-bold is a family of its own to the rasteriser, which then takes another weight. */
const FAMILY_NAMES = [16, 17];

const WEIGHTS = [400, 600, 700] as const satisfies readonly FontWeight[];

/** The fonts of a picture that we drew, each cut down to the letters it is used for. */
export async function pictureFonts(svg: string, format: "truetype" | "woff2"): Promise<readonly PictureFont[]> {
  const letters = new LettersByFont();
  letters.addFrom(readSvg(svg), { family: "Source Sans 3", weight: 400 });
  return Promise.all(
    letters.used().map(async ({ family, weight, text }) => {
      const options = { targetFormat: format, keepFeatures: FEATURES, preserveNameIds: FAMILY_NAMES, noHinting: true };
      return { family, weight, data: await subsetFont(await fontData(family, weight), text, options) };
    }),
  );
}

interface FontFace {
  readonly family: FontFamily;
  readonly weight: FontWeight;
}

class LettersByFont {
  private readonly sets = new Map<string, Set<string>>();

  /** Adds the letters of all texts in an element. */
  addFrom(element: SvgElement, inherited: FontFace): void {
    const face = faceOf(element.attributes, inherited);
    if (element.name === "text") {
      for (const run of fontRuns(element.text)) {
        // A text that names its font is drawn with it; in others the letters look for the font that has them.
        const family = face.family === "Source Sans 3" ? run.family : face.family;
        this.add({ family, weight: face.weight }, run.text);
      }
    }
    for (const child of element.children) this.addFrom(child, face);
  }

  private add({ family, weight }: FontFace, text: string): void {
    const set = this.sets.get(`${family} ${weight}`) ?? new Set();
    for (const character of text) set.add(character);
    this.sets.set(`${family} ${weight}`, set);
  }

  used(): readonly (FontFace & { readonly text: string })[] {
    return FONT_FAMILIES.flatMap((family) =>
      WEIGHTS.flatMap((weight) => {
        const set = this.sets.get(`${family} ${weight}`);
        return set === undefined ? [] : [{ family, weight, text: [...set].join("") }];
      }),
    );
  }
}

/** The bundled font that `font-family` and `font-weight` name. */
export function faceOf(attributes: Readonly<Record<string, string>>, inherited: FontFace): FontFace {
  const name = attributes["font-family"] ?? "";
  const weight = attributes["font-weight"] ?? "";
  return {
    family: FONT_FAMILIES.find((family) => name.replace(/^'/, "").startsWith(family)) ?? inherited.family,
    weight: WEIGHTS.find((candidate) => String(candidate) === weight) ?? inherited.weight,
  };
}

const files = new Map<string, Promise<Buffer>>();

function fontData(family: FontFamily, weight: FontWeight): Promise<Buffer> {
  const file = FONT_FILES[family][weight];
  const known = files.get(file) ?? readFile(file);
  files.set(file, known);
  return known;
}
