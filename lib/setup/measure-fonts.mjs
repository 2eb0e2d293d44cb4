// Writes advance-widths.json from the bundled TTF files: `node lib/setup/measure-fonts.mjs`.
// The widths are kept as data so that charts are laid out without a font engine; tests/core/chart/font.test.ts
// holds them to the fonts.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";

const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve("@expo-google-fonts/source-sans-3/package.json"));
const FILES = { 400: "400Regular", 600: "600SemiBold", 700: "700Bold" };
// Latin with all its extensions, Greek, Cyrillic, punctuation, arrows, signs and shapes.
const RANGES = [
  [0x20, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2190, 0x2199],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
  [0x25a0, 0x25cf],
];

/** @type {Record<string, Record<string, string>>} */
const widths = {};
for (const [weight, name] of Object.entries(FILES)) {
  const font = fontkit.openSync(path.join(folder, name, `SourceSans3_${name}.ttf`));
  if (!("unitsPerEm" in font)) throw new Error(`${name} is a collection, not one font`);
  /** @type {Record<string, string>} Characters by their width in thousandths of an em. */
  const byWidth = {};
  for (const [first = 0, last = 0] of RANGES) {
    for (let code = first; code <= last; code++) {
      if (!font.hasGlyphForCodePoint(code)) continue;
      const width = Math.round((font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm) * 1000);
      byWidth[width] = (byWidth[width] ?? "") + String.fromCodePoint(code);
    }
  }
  widths[weight] = byWidth;
}
const target = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../core/chart/font/advance-widths.json");
writeFileSync(target, `${JSON.stringify(widths, null, 1)}\n`);
