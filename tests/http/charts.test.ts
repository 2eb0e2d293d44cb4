import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { sharedOrigin } from "../support/server";

const CHART = "/charts/yougov-peacekeepers-ukraine--peacekeepers-ukraine";

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${sharedOrigin()}${path}`, { headers });
}

/** Dark pixels in a part of a PNG, all parts of the picture counted from 0 to 1. */
function darkPixels(
  png: Uint8Array,
  part: { top: number; bottom: number },
): { readonly dark: number; readonly width: number; readonly height: number } {
  const [width, height] = pngSize(png);
  // Decoding by drawing the PNG once more: the rasteriser is the only decoder here.
  const href = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image xlink:href="${href}" width="${width}" height="${height}"/></svg>`;
  const pixels = new Resvg(svg).render().pixels;
  let dark = 0;
  for (let y = Math.floor(part.top * height); y < part.bottom * height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if ((pixels[at] ?? 255) + (pixels[at + 1] ?? 255) + (pixels[at + 2] ?? 255) < 200) dark += 1;
    }
  }
  return { dark, width, height };
}

function pngSize(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe("a chart as a picture", () => {
  it("SVG carries headline, wording, figures, notes and source line as text", async () => {
    const response = await get(`${CHART}.svg`);
    const svg = await response.text();
    expect(response.headers.get("content-type")).toContain("image/svg+xml");
    const text = svg
      .replace(/<style>[\s\S]*?<\/style>/, "")
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ");
    for (const words of [
      "56% of Britons polled",
      "Question wording not stated.",
      "United Kingdom",
      "56%",
      "Note:",
      "Source: YouGov, as quoted in an article",
    ]) {
      expect(text).toContain(words);
    }
    expect(svg).toContain("@font-face");
    expect(svg).toContain("url(data:font/woff2;base64,");
  });

  it("PNG has dark pixels where the headline is, and where the source line is", async () => {
    const response = await get(`${CHART}.png?size=social`);
    expect(response.headers.get("content-type")).toBe("image/png");
    const png = new Uint8Array(await response.arrayBuffer());
    const headline = darkPixels(png, { top: 0.05, bottom: 0.22 });
    expect([headline.width, headline.height]).toEqual([1200, 675]);
    expect(headline.dark).toBeGreaterThan(3000);
    expect(darkPixels(png, { top: 0.8, bottom: 1 }).dark).toBeGreaterThan(100);
    expect(darkPixels(png, { top: 0, bottom: 0.04 }).dark).toBe(0);
  });

  it.each([
    ["", 1700, 1200],
    ["?size=page&scale=1", 850, 600],
    ["?size=social", 1200, 675],
    ["?size=og&theme=dark", 1200, 630],
    ["?size=square", 1080, 1080],
    ["?size=story", 1080, 1920],
    ["?size=print", 2400, 1600],
    ["?size=thumb&scale=4", 1200, 640],
  ])("PNG%s is %i × %i", async (query, width, height) => {
    const png = new Uint8Array(await (await get(`${CHART}.png${query}`)).arrayBuffer());
    expect(pngSize(png)).toEqual([width, height]);
  });

  it("a question over time has a picture as well", async () => {
    const svg = await (await get("/charts/us-president-confidence.svg?countries=GB,PL")).text();
    expect(svg).toContain("Confidence in the U.S. president, 2001–2017");
    expect(svg).not.toContain("Jordan");
  });

  it("a file name speaks, and other sites may read the answer", async () => {
    const { headers } = await get(`${CHART}.png?size=og&theme=dark`);
    expect(headers.get("content-disposition")).toBe(
      "inline; filename=\"yougov-peacekeepers-ukraine--peacekeepers-ukraine-og-dark.png\"; filename*=UTF-8''yougov-peacekeepers-ukraine--peacekeepers-ukraine-og-dark.png",
    );
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("an unchanged picture answers 304; with a revision it is kept for ever", async () => {
    const first = await get(`${CHART}.svg`);
    expect(first.headers.get("cache-control")).toBe("max-age=0, must-revalidate");
    const etag = first.headers.get("etag") ?? "";
    const again = await get(`${CHART}.svg`, { "if-none-match": etag });
    expect(again.status).toBe(304);
    const versioned = await get(`${CHART}.svg?revision=1`);
    expect(versioned.headers.get("cache-control")).toContain("immutable");
  });
});

describe("an address that means nothing", () => {
  it.each([
    [`${CHART}.svg?colour=red`, 400, "the key “colour” is not understood"],
    [`${CHART}.svg?theme=blue`, 400, "theme=blue is not understood: one of light, dark"],
    [`${CHART}.svg?countries=XX`, 400, "countries=XX is not understood: one of FR, GB, IT, PL"],
    [`${CHART}.png?size=print&scale=4`, 400, "scale=4 is not understood: for size=print one of 1"],
    [`${CHART}.svg?responses=oppose`, 400, "one of support"],
    [`${CHART}.svg?type=stacked-bars`, 400, "type=stacked-bars is not understood: one of ranked-bars"],
    [`${CHART}.svg?from=2020`, 400, "only the chart of a question over time has a period"],
    ["/charts/us-president-confidence.svg?from=2030", 400, "a period with at least one poll"],
    [`${CHART}.gif`, 404, "There is no chart file"],
    ["/charts/no-such-poll--q.svg", 404, "No poll or question here"],
    [`${CHART}.svg?revision=999`, 404, "There is no revision 999 yet"],
  ])("%s answers %i and says “%s”", async (path, status, words) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = (await response.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({ type: "about:blank", status });
    expect(problem.detail).toContain(words);
    expect(problem.code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });
});
