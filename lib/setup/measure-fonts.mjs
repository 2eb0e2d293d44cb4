// Writes advance-widths.json from the bundled TTF files: `node lib/setup/measure-fonts.mjs`.
// The widths are kept as data so that charts are laid out without a font engine; tests/core/chart/font.test.ts
// holds them to the fonts. A character that is in none of the lists is one that no bundled font can draw.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";

const require = createRequire(import.meta.url);
const FOLDERS = { 400: "400Regular", 600: "600SemiBold", 700: "700Bold" };
// Presentation forms are not measured: pictures write them as the letters they stand for.
const HEBREW = /[\u0591-\u05f4]/;
const ARABIC = /[\u0600-\u06ff\u0750-\u077f]/;
const ZWJ = "\u200d";
const LAM = "\u0644";
const ALEFS = ["\u0622", "\u0623", "\u0625", "\u0627"];

/** @param {string} name of the package @param {string} file @param {string} folder */
function open(name, file, folder) {
  const at = path.dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
  const font = fontkit.openSync(path.join(at, folder, `${file}_${folder}.ttf`));
  if (!("unitsPerEm" in font)) throw new Error(`${file} is a collection, not one font`);
  return font;
}

/** @param {import("fontkit").Font} font @param {(character: string) => boolean} wanted */
function charactersOf(font, wanted) {
  const codes = font.characterSet.filter((code) => code >= 0x20 && code !== 0x7f).toSorted((a, b) => a - b);
  return [...new Set(codes)].map((code) => String.fromCodePoint(code)).filter(wanted);
}

/**
 * Characters by the width that `measure` gives them.
 * @param {readonly string[]} characters @param {(character: string) => number} measure
 */
function byWidth(characters, measure) {
  /** @type {Record<string, string>} */
  const widths = {};
  for (const character of characters) {
    const width = Math.round(measure(character));
    widths[width] = (widths[width] ?? "") + character;
  }
  return widths;
}

/** @param {import("fontkit").Font} font @returns {(text: string) => number} in thousandths of an em */
const shaped = (font) => (text) =>
  // Where marks stand does not change how far the pen moves, and fontkit stumbles over some anchors.
  (font.layout(text, { mark: false, mkmk: false }).advanceWidth / font.unitsPerEm) * 1000;

/** @param {import("fontkit").Font} font @returns {(character: string) => number} */
const unshaped = (font) => (character) =>
  (font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm) * 1000;

/** The glyphs of a text without the joiner, which is drawn as an empty space. @param {import("fontkit").Font} font */
const glyphsOf = (font) => (/** @type {string} */ text) =>
  font
    .layout(text, { mark: false, mkmk: false })
    .glyphs.map((glyph) => glyph.id)
    .filter((id) => id !== font.glyphForCodePoint(0x20).id)
    .join(" ");

/** Room that lam and alef need together beyond what they need alone. @param {import("fontkit").Font} font */
function lamAlef(font) {
  const width = shaped(font);
  const extras = ALEFS.flatMap((alef) => [
    width(LAM + alef) - width(LAM + ZWJ) - width(ZWJ + alef),
    width(ZWJ + LAM + alef) - width(ZWJ + LAM + ZWJ) - width(ZWJ + alef),
  ]);
  return Math.ceil(Math.max(0, ...extras));
}

/** @type {Record<string, unknown>} */
const widths = {};
for (const [weight, folder] of Object.entries(FOLDERS)) {
  const latin = open("source-sans-3", "SourceSans3", folder);
  const hebrew = open("noto-sans-hebrew", "NotoSansHebrew", folder);
  const arabic = open("noto-sans-arabic", "NotoSansArabic", folder);
  const has = new Set(latin.characterSet);
  const letters = charactersOf(arabic, (c) => ARABIC.test(c) && !has.has(c.codePointAt(0) ?? 0));
  const width = shaped(arabic);
  widths[weight] = {
    latin: byWidth(
      charactersOf(latin, () => true),
      unshaped(latin),
    ),
    hebrew: byWidth([" ", ...charactersOf(hebrew, (c) => HEBREW.test(c))], unshaped(hebrew)),
    arabic: {
      isolated: byWidth([" ", ...letters], width),
      initial: byWidth(letters, (c) => width(c + ZWJ)),
      medial: byWidth(letters, (c) => width(ZWJ + c + ZWJ)),
      final: byWidth(letters, (c) => width(ZWJ + c)),
      lamAlef: lamAlef(arabic),
    },
  };
}
const arabic = open("noto-sans-arabic", "NotoSansArabic", FOLDERS[400]);
const glyphs = glyphsOf(arabic);
const letters = charactersOf(arabic, (c) => ARABIC.test(c) && /\p{L}/u.test(c));
const joining = {
  /** Letters that join the one after them. */
  forward: letters.filter((c) => glyphs(c + ZWJ) !== glyphs(c)).join(""),
  /** Letters that join the one before them. */
  backward: letters.filter((c) => glyphs(ZWJ + c) !== glyphs(c)).join(""),
};
const target = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../core/chart/font/advance-widths.json");
writeFileSync(target, `${JSON.stringify({ joining, ...widths }, null, 2)}\n`);
