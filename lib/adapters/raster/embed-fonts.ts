import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { FONT_FAMILIES, type FontFamily, fontRuns } from "../../core/chart/font/font-runs";
import { FONT_FILES } from "./font-files";

const WEIGHTS = [400, 600, 700] as const;

/**
 * Puts the letters an SVG uses, in the weights it uses, into the file itself, so that it looks the same offline and on
 * machines without the fonts.
 */
export async function embedFonts(svg: string): Promise<string> {
  const letters = lettersOf(svg);
  const weights = WEIGHTS.filter((weight) => weight === 400 || svg.includes(`font-weight="${weight}"`));
  const faces = await Promise.all(
    FONT_FAMILIES.filter((family) => letters[family] !== "").flatMap((family) =>
      weights.map((weight) => fontFace(family, weight, letters[family])),
    ),
  );
  return svg.replace(/<svg[^>]*>/, (opening) => `${opening}<style>${faces.join("")}</style>`);
}

/** The letters of the file by the font that draws them. */
function lettersOf(svg: string): Readonly<Record<FontFamily, string>> {
  const text = svg.replace(/<[^>]*>/g, "\n").replace(/&(?:amp|lt|gt|quot|#x27);/g, "&<>\"'");
  const letters = new Map(FONT_FAMILIES.map((family) => [family, new Set<string>()]));
  for (const run of fontRuns(text)) for (const character of run.text) letters.get(run.family)?.add(character);
  const of = (family: FontFamily) => [...(letters.get(family) ?? [])].join("");
  return {
    "Source Sans 3": of("Source Sans 3"),
    "Noto Sans Hebrew": of("Noto Sans Hebrew"),
    "Noto Sans Arabic": of("Noto Sans Arabic"),
  };
}

async function fontFace(family: FontFamily, weight: (typeof WEIGHTS)[number], letters: string): Promise<string> {
  const subset = await subsetFont(await readFile(FONT_FILES[family][weight]), letters, { targetFormat: "woff2" });
  const data = Buffer.from(subset).toString("base64");
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}
