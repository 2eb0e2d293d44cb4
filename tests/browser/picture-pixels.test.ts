import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { embedFonts } from "@/lib/adapters/raster/embed-fonts";
import { svgToPng } from "@/lib/adapters/raster/svg-to-png";
import { compactSvg } from "@/lib/core/chart/svg/compact-svg";
import { openPage } from "../support/browser";

const GOLDEN = path.resolve(import.meta.dirname, "../golden");
const names = readdirSync(GOLDEN).filter((name) => /-(?:page|social|thumb)-/.test(name));

/** How much is drawn: the sum of what differs from the ground, so that a soft edge counts as much as a hard one. */
function inkOf({ data }: PNG): number {
  const ground = data[0] ?? 0;
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) ink += Math.abs((data[at] ?? 0) - ground);
  return ink;
}

describe("the PNG of a picture", () => {
  it.each(names)(
    "%s is the browser's own drawing of its SVG in 98 of 100 pixels, and as much of it is ink",
    async (name) => {
      const svg = compactSvg(readFileSync(path.join(GOLDEN, name), "utf8").replaceAll(">\n<", "><"));
      const ours = PNG.sync.read(Buffer.from(await svgToPng(svg, 1)));
      const { page, close } = await openPage({ viewport: { width: ours.width, height: ours.height } });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${await embedFonts(svg)}`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const theirs = PNG.sync.read(await page.screenshot());
      await close();
      expect([theirs.width, theirs.height]).toEqual([ours.width, ours.height]);
      const different = pixelmatch(ours.data, theirs.data, undefined, ours.width, ours.height, { threshold: 0.1 });
      expect(different / (ours.width * ours.height)).toBeLessThan(0.02);
      // Two per cent of a picture could hide a line of text: what is drawn must be as much.
      expect(inkOf(ours) / inkOf(theirs)).toBeGreaterThan(0.93);
      expect(inkOf(ours) / inkOf(theirs)).toBeLessThan(1.07);
    },
  );
});
