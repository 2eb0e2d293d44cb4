import { afterEach, describe, expect, it } from "vitest";
import { RasterPool, TooManyPictures } from "@/lib/adapters/raster/raster-pool";

const LABELS = { title: "T", description: "D", source: "S", link: "http://localhost/", revision: 1, language: "en" };
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="15" font-size="12">a</text></svg>';

function job(svg = SVG) {
  return { format: "png", svg, scale: 1, labels: LABELS } as const;
}

describe("the threads that draw pictures", () => {
  let pool: RasterPool | null = null;
  afterEach(() => pool?.close());

  it("draw while others wait, and refuse the one too many", async () => {
    pool = new RasterPool({ threads: 1, mostWaiting: 2 });
    const [first, second, third, fourth] = [0, 1, 2, 3].map(() => pool?.draw(job()));
    await expect(fourth).rejects.toBeInstanceOf(TooManyPictures);
    for (const drawn of await Promise.all([first, second, third])) expect(drawn?.[1]).toBe("P".charCodeAt(0));
    await expect(pool.draw(job())).resolves.toBeDefined();
  });

  it("a picture that cannot be drawn fails alone, with the reason", async () => {
    pool = new RasterPool({ threads: 1 });
    const bad = pool.draw(job("<svg><text>never closed</svg>"));
    const good = pool.draw(job());
    await expect(bad).rejects.toThrow("</svg> closes <text>");
    await expect(good).resolves.toBeDefined();
  });

  it("one that takes too long is given up, and the next is drawn by a new thread", async () => {
    pool = new RasterPool({ threads: 1, timeoutMs: 1 });
    await expect(pool.draw(job())).rejects.toThrow("took too long");
    await pool.close();
    pool = new RasterPool({ threads: 1 });
    await expect(pool.draw(job())).resolves.toBeDefined();
  });
});
