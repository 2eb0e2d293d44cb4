import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { pictureMarkup } from "@/components/chart/picture-markup";
import { drawFile } from "@/lib/adapters/raster/draw-file";
import { readSvg, type SvgElement } from "@/lib/adapters/raster/read-svg";
import { svgToPdf } from "@/lib/adapters/raster/svg-to-pdf";
import { svgToPng } from "@/lib/adapters/raster/svg-to-png";
import { noChoices } from "@/lib/core/chart/chart-choices";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import { compactSvg } from "@/lib/core/chart/svg/compact-svg";
import { withMetadata } from "@/lib/core/chart/svg/svg-metadata";
import { largeChart } from "../support/large-chart";
import { chartCalled } from "../support/naughty-chart";
import { readPdf } from "../support/pdf-text";
import { pngTexts } from "../support/png-chunks";
import { jointProcurement, testContext } from "../support/poll-fixtures";

const GOLDEN = path.resolve(import.meta.dirname, "../golden");
const LABELS = {
  title: "Łódź & “Αθήνα” <b>",
  description: "Stacked bars, Київ from 1% to 2%.",
  source: "Source: Example Pollster",
  link: "https://polls.example.org/polls/a?countries=GB,FR#q",
  revision: 7,
  language: "en",
};

function golden(name: string): string {
  return readFileSync(path.join(GOLDEN, name), "utf8").replaceAll(">\n<", "><");
}

function textsOf(element: SvgElement): readonly string[] {
  const own = element.name === "text" ? [element.text.replace(/\s+/g, " ").trim()] : [];
  return [...own, ...element.children.flatMap(textsOf)];
}

const words = (texts: readonly string[]) => texts.join(" ").replace(/\s+/g, "");

describe.each(readdirSync(GOLDEN).filter((name) => name.endsWith(".svg")))("the golden picture %s", (name) => {
  it("as PDF is one page of its size with all its texts, in their order", async () => {
    const svg = golden(name);
    const root = readSvg(svg);
    const pdf = await readPdf(await svgToPdf(svg, LABELS));
    expect(pdf.pages).toBe(1);
    expect(pdf.size).toEqual([Number(root.attributes.width) * 0.75, Number(root.attributes.height) * 0.75]);
    expect(words(pdf.texts)).toBe(words(textsOf(root)));
  });

  it("in fewer bytes is drawn as the same pixels", async () => {
    const svg = golden(name);
    const compact = compactSvg(svg);
    expect(compact.length).toBeLessThan(svg.length);
    expect(Buffer.compare(await svgToPng(compact, 1), await svgToPng(svg, 1))).toBe(0);
  });
});

describe("a headline, an answer and a note", () => {
  it.each([
    ["Latin", "Łódź gęślą jaźń žluťoučký"],
    ["Greek", "Συμφωνείτε με την ένταξη"],
    ["Cyrillic", "Чи підтримуєте ви вступ"],
    ["Hebrew", "האם אתם תומכים בהצטרפות"],
    ["Arabic", "هل تؤيد الانضمام إلى الاتحاد"],
  ])("in %s letters are drawn in the PNG, and are text in SVG and PDF", async (_script, text) => {
    const svg = compactSvg(await pictureMarkup(chartCalled(text), "page", "light"));
    const own = new Set(letters(text));
    const lines = svg.match(/<text [^>]*>[^<]*<\/text>/g)?.filter((line) => [...line].some((c) => own.has(c))) ?? [];
    const [opening = ""] = /<svg [^>]*>/.exec(svg) ?? [];
    // A letter of a headline covers more than ten pixels.
    expect(
      await inkOf(`${opening}<rect width="850" height="600" fill="#fff"/>${lines.join("")}</svg>`),
    ).toBeGreaterThan([...letters(text)].length * 3 * 10 * 255);
    const among = (found: readonly string[]) =>
      letters([...letters(found.join(""))].filter((c) => own.has(c)).join(""));
    const pdf = await readPdf(await svgToPdf(svg, LABELS));
    expect(among(pdf.texts)).toBe(among(textsOf(readSvg(svg))));
    for (const word of text.split(" ")) expect(pdf.texts.join(" ")).toContain(word);
    const file = new TextDecoder().decode(await drawFile({ format: "svg", svg, scale: 1, labels: LABELS }));
    expect(textsOf(readSvg(svg)).join(" ")).toContain(text.split(" ")[0]);
    expect(file.match(/@font-face/g)?.length).toBeGreaterThanOrEqual(2);
  });
});

/** The letters alone, presentation forms as the letters they stand for, in an order of their own. */
function letters(text: string): string {
  return [...text.normalize("NFKC").replace(/[^\p{L}\p{M}]/gu, "")].sort().join("");
}

it("a shape with a title of its own keeps it in fewer bytes", () => {
  const svg = '<svg><g><path class="mark" d="M1,1h2"><title>Brazil 36%</title></path><path d="M1,1"></path></g></svg>';
  expect(compactSvg(svg)).toBe('<svg><path d="M1,1h2"><title>Brazil 36%</title></path><path d="M1,1"/></svg>');
});

it("a number in Arabic digits keeps its order in the PDF", async () => {
  const svg = compactSvg(await pictureMarkup(chartCalled("الاتحاد ٢٠٢٦"), "page", "light"));
  expect((await readPdf(await svgToPdf(svg, LABELS))).texts.join(" ")).toContain("٢٠٢٦");
});

async function inkOf(svg: string): Promise<number> {
  const { data } = PNG.sync.read(Buffer.from(await svgToPng(svg, 1)));
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) ink += 255 - (data[at] ?? 255);
  return ink;
}

describe("a chart of 41 countries and a five-point scale", () => {
  it("is under 60 kB as SVG with its fonts, under 100 kB as PDF", async () => {
    const svg = withMetadata(compactSvg(await pictureMarkup(largeChart(), "social", "light")), LABELS);
    const file = await drawFile({ format: "svg", svg, scale: 1, labels: LABELS });
    expect(svg.match(/<rect /g)?.length).toBeGreaterThan(41 * 6);
    expect(file.byteLength).toBeLessThan(60_000);
    expect((await svgToPdf(svg, LABELS)).byteLength).toBeLessThan(100_000);
  });
});

describe("a file says what it shows", () => {
  const svg = () => pictureMarkup(chartOfPoll(jointProcurement(), noChoices, testContext), "page", "light");

  it("PNG in its texts and in XMP, without a change of a pixel", async () => {
    const labelled = await drawFile({ format: "png", svg: await svg(), scale: 1, labels: LABELS });
    const texts = pngTexts(labelled);
    expect(texts.get("Title")).toBe(LABELS.title);
    expect(texts.get("Description")).toBe(LABELS.description);
    expect(texts.get("Source")).toBe(LABELS.source);
    expect(texts.get("Comment")).toBe(`${LABELS.link} (revision 7)`);
    const xmp = texts.get("XML:com.adobe.xmp");
    expect(xmp).toContain(
      `<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">${LABELS.description}</rdf:li>`,
    );
    expect(xmp).toContain("Łódź &amp; “Αθήνα” &lt;b&gt;");
    const plain = await svgToPng(await svg(), 1);
    const pixels = plain.byteLength - 8 - 25;
    expect(Buffer.compare(labelled.slice(-pixels), plain.slice(-pixels))).toBe(0);
  });

  it("PDF in its title, its language and the text alternative of its figure", async () => {
    const pdf = await readPdf(await drawFile({ format: "pdf", svg: await svg(), scale: 1, labels: LABELS }));
    expect(pdf).toMatchObject({
      title: LABELS.title,
      subject: LABELS.description,
      alternative: LABELS.description,
      language: "en",
    });
  });

  it("SVG as Dublin Core, beside its title and description", async () => {
    const file = withMetadata(await svg(), LABELS);
    const root = readSvg(file);
    const find = (element: SvgElement, name: string): string | undefined =>
      element.name === name
        ? element.text
        : element.children.map((child) => find(child, name)).find((text) => text !== undefined);
    expect(find(root, "dc:source")).toBe(LABELS.source);
    expect(find(root, "dc:identifier")).toBe(LABELS.link);
    expect(find(root, "dc:relation")).toBe("Toplines, revision 7");
    expect(find(root, "desc")).toContain("Stacked bar chart");
  });
});

it("SVG that nobody here drew is refused, not drawn in part", () => {
  expect(() => readSvg("<svg><text>a</svg>")).toThrow("</svg> closes <text>");
  expect(() => readSvg("<svg a='1'/>")).toThrow("SVG not understood at character 0");
  expect(() => readSvg("<svg><text>a</text>")).toThrow("SVG that does not end");
});
