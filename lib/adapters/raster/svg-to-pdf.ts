import { create as createFont, type Font } from "fontkit";
import PDFDocument from "pdfkit";
import type { PictureLabels } from "@/lib/core/chart/svg/picture-labels";
import { withoutIllegalCharacters } from "@/lib/core/chart/svg/svg-metadata";
import { drawElement } from "./pdf-drawing";
import { fontName } from "./pdf-text";
import { pictureFonts } from "./picture-fonts";
import { readSvg } from "./read-svg";

/** CSS px are 96 to the inch, points 72. */
const POINTS_PER_PX = 0.75;

/**
 * Draws an SVG that we made as a PDF of one page in the size of the picture: shapes stay vectors and text stays text,
 * with the letters it needs inside the file. The picture is tagged as a figure with its text alternative.
 */
export async function svgToPdf(svg: string, given: PictureLabels): Promise<Uint8Array<ArrayBuffer>> {
  const root = readSvg(svg);
  const labels = printable(given);
  const fonts = await pictureFonts(svg, "truetype");
  const size: [number, number] = [
    Number(root.attributes.width) * POINTS_PER_PX,
    Number(root.attributes.height) * POINTS_PER_PX,
  ];
  const document = new PDFDocument({
    size,
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: labels.language,
    displayTitle: true,
    // Without a font named here the document would look for one of its own.
    font: "",
    info: {
      Title: labels.title,
      Subject: labels.description,
      Author: labels.source,
      Keywords: `${labels.link} revision ${labels.revision}`,
      Creator: "Toplines",
    },
  });
  for (const font of fonts) document.registerFont(fontName(font), font.data as unknown as PDFKit.Mixins.PDFFontSource);
  const outlines = new Map(
    fonts.filter(({ family }) => family === "Noto Sans Arabic").map((font) => [fontName(font), opened(font.data)]),
  );
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", resolve);
    document.on("error", reject);
  });
  const draw = () => {
    document.save().scale(POINTS_PER_PX);
    for (const child of root.children) drawElement(document, child, root.attributes, { root, outlines });
    document.restore();
  };
  document.addStructure(document.struct("Figure", { title: labels.title, alt: labels.description }, draw));
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function opened(data: Uint8Array): Font {
  const font = createFont(Buffer.from(data));
  if (!("layout" in font)) throw new Error("not one font but a collection");
  return font;
}

/** In the texts of a PDF a control character begins a command: ESC the name of a language. */
function printable(labels: PictureLabels): PictureLabels {
  const { title, description, source, link } = labels;
  return {
    ...labels,
    title: withoutIllegalCharacters(title),
    description: withoutIllegalCharacters(description),
    source: withoutIllegalCharacters(source),
    link: withoutIllegalCharacters(link),
  };
}
