import { pictureFonts } from "./picture-fonts";

/**
 * Puts the letters an SVG uses, in the weights it uses, into the file itself, so that it looks the same offline and on
 * machines without the font.
 */
export async function embedFonts(svg: string): Promise<string> {
  const style = await fontStyle(svg);
  return svg.replace(/<svg[^>]*>/, (opening) => `${opening}<style>${style}</style>`);
}

/** The same fonts as a style sheet, for an SVG inside a page. */
export async function fontStyle(svg: string): Promise<string> {
  const fonts = await pictureFonts(svg, "woff2");
  return fonts
    .map(({ family, weight, data }) => {
      const text = Buffer.from(data).toString("base64");
      return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${text}) format('woff2')}`;
    })
    .join("");
}
