// `npm run bench:pictures`: what a chart of 41 countries and a five-point scale costs, beside Vega-Lite in the same run.
import "./as-in-production";
import { Resvg } from "@resvg/resvg-js";
import { pictureMarkup } from "@/components/chart/picture-markup";
import { drawFile } from "@/lib/adapters/raster/draw-file";
import { ALL_FONT_FILES } from "@/lib/adapters/raster/font-files";
import { svgToPng } from "@/lib/adapters/raster/svg-to-png";
import { placePicture } from "@/lib/core/chart/layout/place-picture";
import { compactSvg } from "@/lib/core/chart/svg/compact-svg";
import { withMetadata } from "@/lib/core/chart/svg/svg-metadata";
import { fortyOneCountries, largeChart } from "../support/large-chart";
import { vegaLiteSvg } from "./vega-lite-chart";

const LABELS = { title: "T", description: "D", source: "S", link: "http://localhost/", revision: 1, language: "en" };
const TEXT_LIMIT_MS = 5;

/** Runs in turn, so that a busy moment of the machine meets all of them. */
async function medians(
  runs: number,
  work: Readonly<Record<string, () => unknown>>,
): Promise<Readonly<Record<string, number>>> {
  const times: Record<string, number[]> = {};
  for (let run = -2; run < runs; run++) {
    for (const [name, go] of Object.entries(work)) {
      const start = performance.now();
      await go();
      // The first two warm up.
      if (run >= 0) times[name] = [...(times[name] ?? []), performance.now() - start];
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0]),
  );
}

function line(name: string, ms: number | undefined, more = ""): void {
  console.log(`${name.padEnd(44)} ${(ms ?? 0).toFixed(1).padStart(8)} ms ${more}`);
}

const subject = fortyOneCountries();
const model = largeChart(subject);
if (model.kind !== "stacked-bars") throw new Error("not the chart that this benchmark is about");
const svgText = async () => {
  const fresh = largeChart(subject);
  return withMetadata(compactSvg(await pictureMarkup(fresh, "social", "light")), LABELS);
};
const vegaPng = async () => {
  const svg = await vegaLiteSvg(model, 1200, 675);
  const font = { fontFiles: [...ALL_FONT_FILES], loadSystemFonts: false, defaultFontFamily: "Source Sans 3" };
  return new Resvg(svg, { fitTo: { mode: "width", value: 1200 }, font }).render().asPng();
};
const vegaOurFonts = async () => svgToPng(await vegaLiteSvg(model, 1200, 675), 1);
const ourPng = async () => drawFile({ format: "png", svg: await svgText(), scale: 1, labels: LABELS });

const text = await medians(200, {
  model: () => largeChart(subject),
  layout: () => placePicture(model, "social"),
  drawing: () => pictureMarkup(model, "social", "light"),
  all: svgText,
});
console.log("From the figures of 41 countries to the text of an SVG, median of 200:");
line("  model", text.model);
line("  layout", text.layout);
line("  layout and drawing", text.drawing);
line("  all, as the server does it", text.all, `limit ${TEXT_LIMIT_MS} ms`);
const before = process.cpuUsage();
for (let run = 0; run < 200; run++) await svgText();
const { user, system } = process.cpuUsage(before);
line("  all, time of the processor", (user + system) / 1000 / 200, "all threads, the ones that clear the memory too");

const png = await medians(15, { ourPng, vegaSvg: () => vegaLiteSvg(model, 1200, 675), vegaPng, vegaOurFonts });
console.log("\nFrom the figures to a PNG of 1200 × 675, median of 15:");
line("  Toplines", png.ourPng);
line("  Vega-Lite, to SVG", png.vegaSvg);
line("  Vega-Lite, to PNG by the same rasteriser", png.vegaPng);
line("  Vega-Lite, with fonts cut down as ours are", png.vegaOurFonts);
for (const [name, ms = 1] of [
  ["Vega-Lite", png.vegaPng],
  ["Vega-Lite with our fonts", png.vegaOurFonts],
] as const)
  console.log(`  Toplines takes ${((png.ourPng ?? 0) / ms).toFixed(2)} of the time of ${name}.`);

const svg = await svgText();
const files = await medians(15, {
  svg: () => drawFile({ format: "svg", svg, scale: 1, labels: LABELS }),
  png: () => drawFile({ format: "png", svg, scale: 1, labels: LABELS }),
  pdf: () => drawFile({ format: "pdf", svg, scale: 1, labels: LABELS }),
});
console.log("\nFrom the text of an SVG to a file, median of 15:");
for (const format of ["svg", "png", "pdf"] as const) {
  const { byteLength } = await drawFile({ format, svg, scale: 1, labels: LABELS });
  line(`  ${format.toUpperCase()}`, files[format], `${(byteLength / 1000).toFixed(0)} kB`);
}
