import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader's browser finds in a PDF. */
export interface PdfContent {
  readonly pages: number;
  /** Width and height in points. */
  readonly size: readonly [number, number];
  /** The texts as they are drawn, in their order in the file. */
  readonly texts: readonly string[];
  readonly title: string;
  readonly subject: string;
  readonly language: string | null;
  /** The text alternative of its figure. */
  readonly alternative: string | null;
}

/** Reads a PDF as pdf.js, the viewer of a large browser, does. */
export async function readPdf(file: Uint8Array): Promise<PdfContent> {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items, lang } = await page.getTextContent();
  const { info } = await document.getMetadata();
  const tree = await page.getStructTree();
  const figure = tree?.children.find((child) => "role" in child && child.role === "Figure");
  const [, , width = 0, height = 0] = page.view;
  const text = (key: string) => String((info as Record<string, unknown>)[key] ?? "");
  const content = {
    pages: document.numPages,
    size: [width, height] as const,
    texts: items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item.str] : [])),
    title: text("Title"),
    subject: text("Subject"),
    language: lang ?? (text("Language") || null),
    alternative: figure !== undefined && "alt" in figure ? String(figure.alt) : null,
  };
  await document.destroy();
  return content;
}
