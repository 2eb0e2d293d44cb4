import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { FONT_FILES } from "./font-files";

const WEIGHTS = [400, 600, 700] as const;

/**
 * Puts the letters an SVG uses, in the weights it uses, into the file itself, so that it looks the same offline and on
 * machines without the font.
 */
export async function embedFonts(svg: string): Promise<string> {
  const characters = [...new Set(svg.replace(/<[^>]*>/g, "").replace(/&(?:amp|lt|gt|quot|#x27);/g, "&<>\"'"))].join("");
  const faces = await Promise.all(
    WEIGHTS.filter((weight) => weight === 400 || svg.includes(`font-weight="${weight}"`)).map((weight) =>
      fontFace(weight, characters),
    ),
  );
  return svg.replace(/<svg[^>]*>/, (opening) => `${opening}<style>${faces.join("")}</style>`);
}

async function fontFace(weight: (typeof WEIGHTS)[number], characters: string): Promise<string> {
  const subset = await subsetFont(await readFile(FONT_FILES[weight]), characters, { targetFormat: "woff2" });
  const data = Buffer.from(subset).toString("base64");
  return `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}
