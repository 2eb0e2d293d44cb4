import { expect, it } from "vitest";
import { pictureMarkup } from "@/components/chart/picture-markup";
import { embedFonts } from "@/lib/adapters/raster/embed-fonts";
import { svgToPng } from "@/lib/adapters/raster/svg-to-png";
import { noChoices } from "@/lib/core/chart/chart-choices";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import { openPage } from "../support/browser";
import { optionOf, pollOf, questionOf, resultOf, testContext } from "../support/poll-fixtures";
import { readPng } from "../support/read-png";

const LABELS = [
  "תל אביב והמרכז (56% מהמצביעים)!",
  "مرحبا بالعالم، الأول (٥٦٪)",
  "abc שלום, مرحبا 12 def",
  "Ελλάδα, Ώρα",
  "Україна, Ґанок",
];

it("a browser draws the SVG of a chart in five scripts as the rasteriser draws its PNG, but for 2% of the pixels", async () => {
  const model = chartOfPoll(
    {
      poll: pollOf({ pollster: "מכון הסקרים (תל אביב)" }),
      question: questionOf({
        kind: "multiple",
        topic: "אמון, 2026",
        responses: LABELS.map((label) => optionOf(label)),
      }),
      results: LABELS.map((label, index) => resultOf("IL", label, String(60 - index))),
    },
    noChoices,
    testContext,
  );
  const svg = await pictureMarkup(model, "social", "light");
  const { page, close } = await openPage({ viewport: { width: 1200, height: 675 } });
  await page.setContent(`<style>body{margin:0}</style>${await embedFonts(svg)}`);
  await page.evaluate(() => document.fonts.ready);
  const browser = readPng(await page.screenshot());
  const picture = readPng(await svgToPng(svg, 1));
  await close();
  let differing = 0;
  for (let y = 0; y < 675; y++)
    for (let x = 0; x < 1200; x++) if (Math.abs(browser.lightness(x, y) - picture.lightness(x, y)) > 64) differing += 1;
  expect(differing / (1200 * 675)).toBeLessThan(0.02);
});
