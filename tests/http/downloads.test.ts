import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { TIDY_COLUMNS } from "@/lib/core/model/tidy-record";
import { htmlText } from "../support/html-text";
import { readPdf } from "../support/pdf-text";
import { pngTexts } from "../support/png-chunks";
import { sharedOrigin } from "../support/server";

const NAME = "yougov-peacekeepers-ukraine--peacekeepers-ukraine";
const CHART = `/charts/${NAME}`;
const SERIES = "/charts/us-president-confidence";

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${sharedOrigin()}${path}`, { headers });
}

async function bytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await get(path)).arrayBuffer());
}

async function csv(path: string): Promise<string[][]> {
  return Papa.parse<string[]>((await (await get(path)).text()).trim()).data;
}

/** Rows of the first table of a page, as the reader sees them. */
async function tableOf(path: string): Promise<string[][]> {
  const html = await (await get(path)).text();
  const table = /<table>[\s\S]*?<\/table>/.exec(html)?.[0] ?? "";
  return [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) => htmlText(cell).trim()),
  );
}

describe("a file of a chart", () => {
  it.each([
    ["svg", "image/svg+xml; charset=utf-8", "inline"],
    ["png", "image/png", "inline"],
    ["pdf", "application/pdf", "inline"],
    ["csv", "text/csv; charset=utf-8", "attachment"],
    ["json", "application/json", "attachment"],
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment"],
    ["datapackage.zip", "application/zip", "attachment"],
  ])(
    ".%s has its type and a speaking name, may be read by other sites, and answers 304",
    async (format, type, disposition) => {
      const response = await get(`${CHART}.${format}`);
      expect(response.status).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
      expect(response.headers.get("content-type")).toBe(type);
      expect(response.headers.get("content-disposition")).toBe(
        `${disposition}; filename="${NAME}.${format}"; filename*=UTF-8''${NAME}.${format}`,
      );
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("cache-control")).toBe("max-age=0, must-revalidate");
      const etag = response.headers.get("etag") ?? "";
      expect((await get(`${CHART}.${format}`, { "if-none-match": etag })).status).toBe(304);
      const frozen = await get(`${CHART}.${format}?revision=1`);
      expect(frozen.headers.get("cache-control")).toContain("immutable");
      expect(frozen.headers.get("content-disposition")).toContain(`${NAME}-r1.${format}`);
    },
  );

  it("asked for by many at once is the same for all", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => get(`${SERIES}.png?size=square&countries=GB,PL`)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const lengths = await Promise.all(answers.map(async (answer) => (await answer.arrayBuffer()).byteLength));
    expect(new Set(lengths).size).toBe(1);
  });
});

describe("the figures of what is shown", () => {
  it.each([
    [CHART, "/polls/yougov-peacekeepers-ukraine", ""],
    ["/charts/pew-us-president-2017--us-president-confidence", "/polls/pew-us-president-2017", "?countries=GB,FR,PL"],
    [SERIES, "/questions/us-president-confidence", "?countries=GB,PL&from=2010"],
  ])("%s.csv holds the figures of the table on its page", async (chart, page, query) => {
    const table = await tableOf(`${page}${query}`);
    const [head = [], ...lines] = await csv(`${chart}.csv${query}`);
    expect(table.length).toBeGreaterThan(2);
    expect(lines).toHaveLength(table.length - 1);
    table.slice(1).forEach((row, index) => {
      row.forEach((text, column) => {
        const isPercent = head[column]?.endsWith(" (%)") ?? false;
        const shown = isPercent && text.endsWith("%") ? text.slice(0, -1) : text.replaceAll(/(?<=\d),(?=\d{3})/g, "");
        expect(lines[index]?.[column]).toBe(shown);
      });
    });
  });

  it("CSV names the source cell of each figure", async () => {
    const [head, first] = await csv(`${CHART}.csv`);
    expect(head).toEqual(["Country", "support (%)", "n", "support (source)"]);
    expect(first?.slice(0, 3)).toEqual(["United Kingdom", "56", "not stated"]);
    expect(first?.[3]).toContain("row ");
  });

  it("JSON holds numbers beside what the page prints, the words and the link to the page", async () => {
    const json = (await (await get(`${CHART}.json?countries=GB,FR`)).json()) as Record<string, unknown>;
    expect(json).toMatchObject({
      chart: "ranked-bars",
      wording: null,
      revision: 1,
      link: `${sharedOrigin()}/polls/yougov-peacekeepers-ukraine?countries=GB,FR#peacekeepers-ukraine`,
      columns: [
        { label: "Country", unit: null },
        { label: "support", unit: "percent" },
        { label: "n", unit: null },
      ],
    });
    expect(json.rows).toMatchObject([
      {
        label: "United Kingdom",
        cells: [
          { value: 56, text: "56%" },
          { value: null, text: "not stated" },
        ],
      },
      { label: "France", cells: [{ value: 40, text: "40%" }, { value: null }] },
    ]);
  });

  it("XLSX holds numbers, and a second sheet with wording, pollster, dates, n, source, revision and link", async () => {
    const files = unzipSync(await bytes(`${CHART}.xlsx`));
    const part = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    expect([...part("xl/workbook.xml").matchAll(/<sheet [^>]*name="(\w+)"/g)].map(([, name]) => name)).toEqual([
      "Figures",
      "About",
      "Sources",
    ]);
    expect(part("xl/worksheets/sheet1.xml")).toContain("<v>56</v>");
    const about = part("xl/sharedStrings.xml");
    for (const words of ["Question wording", "Pollster", "YouGov", "Fieldwork", "Revision", `${sharedOrigin()}/polls/`])
      expect(about).toContain(words);
  });
});

describe("every figure", () => {
  it("is CSV and JSON in the tidy columns, of all countries and answers of a poll", async () => {
    const chart = "/charts/pew-us-president-2017--us-president-confidence";
    const [head, ...lines] = await csv(`${chart}.csv?rows=all`);
    expect(head).toEqual([...TIDY_COLUMNS]);
    expect(lines).toHaveLength(37);
    const json = (await (await get(`${chart}.json?rows=all`)).json()) as { records: unknown[] };
    expect(json.records).toHaveLength(lines.length);
  });

  it("of a question is that of all its polls; countries and a period narrow it", async () => {
    const [head = [], ...all] = await csv(`${SERIES}.csv?rows=all`);
    const [, ...some] = await csv(`${SERIES}.csv?rows=all&countries=GB&from=2010`);
    const country = head.indexOf("country");
    expect(new Set(all.map((line) => line[country])).size).toBeGreaterThan(30);
    expect(new Set(some.map((line) => line[country]))).toEqual(new Set(["GB"]));
    expect(some.length).toBeLessThan(all.filter((line) => line[country] === "GB").length);
  });

  it("is a data package whose descriptor names its files", async () => {
    const files = unzipSync(await bytes(`${CHART}.datapackage.zip`));
    const descriptor = JSON.parse(strFromU8(files["datapackage.json"] ?? new Uint8Array())) as {
      resources: { path: string }[];
    };
    expect(Object.keys(files).sort()).toEqual(
      ["datapackage.json", ...descriptor.resources.map(({ path }) => path)].sort(),
    );
    expect(Papa.parse<string[]>(strFromU8(files["results.csv"] ?? new Uint8Array()).trim()).data).toHaveLength(5);
  });
});

describe("a picture", () => {
  it("as PDF has its words and figures as text", async () => {
    const pdf = await readPdf(await bytes(`${CHART}.pdf`));
    const text = pdf.texts.join(" ");
    for (const words of ["56% of Britons polled", "Question wording not stated.", "United Kingdom", "Source: YouGov"])
      expect(text).toContain(words);
    expect(pdf.size).toEqual([637.5, 450]);
    expect(pdf.alternative).toContain("United Kingdom 56%");
  });

  it("as PNG says what it shows, and where it is from", async () => {
    const texts = pngTexts(await bytes(`${CHART}.png?size=thumb&countries=GB,FR`));
    expect(texts.get("Description")).toContain("United Kingdom 56% and France 40%");
    expect(texts.get("Source")).toContain("YouGov");
    expect(texts.get("Comment")).toBe(
      `${sharedOrigin()}/polls/yougov-peacekeepers-ukraine?countries=GB,FR#peacekeepers-ukraine (revision 1)`,
    );
  });
});

describe("an address of a file that means nothing", () => {
  it.each([
    [`${CHART}.csv?colour=red`, 400, "the key “colour” is not understood"],
    [`${CHART}.csv?size=social`, 400, "size=social is not understood: left out: only pictures are drawn"],
    [`${CHART}.xlsx?rows=some`, 400, "rows=some is not understood: one of shown, all"],
    [`${CHART}.json?countries=XX`, 400, "countries=XX is not understood: one of FR, GB, IT, PL"],
    [`${CHART}.datapackage.zip?rows=shown`, 400, "a data package holds every figure"],
    [`${CHART}.pdf?theme=auto`, 400, "theme=auto is not understood: one of light, dark"],
    [`${CHART}.docx`, 404, "one of the endings svg, png, pdf, csv, json, xlsx, datapackage.zip"],
    [`/charts/average--us-president-confidence.csv`, 404, "No poll or question here"],
    ["/charts/compare.png", 404, "No poll or question here"],
    ["/embed/no-such-question", 404, "No poll or question here"],
    [`/embed/${NAME}?theme=blue`, 400, "theme=blue is not understood: one of light, dark, auto"],
    [`/embed/${NAME}?size=og`, 400, "size=og is not understood: one of the keys type"],
  ])("%s answers %i and says “%s”", async (path, status, words) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(((await response.json()) as { detail: string }).detail).toContain(words);
  });
});

describe("a chart for another site's page", () => {
  it("is complete without a script: words, plot, table and the link to its page", async () => {
    const response = await get(`/embed/${NAME}?countries=GB,FR`);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors *");
    const html = await response.text();
    expect(html).not.toContain("<script");
    expect(html).not.toMatch(/(?:src|href)="(?!http)/);
    for (const words of [
      "United Kingdom",
      "56%",
      "Question wording not stated.",
      "Source: YouGov",
      "Table of these figures",
    ])
      expect(htmlText(html)).toContain(words);
    expect(html).toContain(`${sharedOrigin()}/polls/yougov-peacekeepers-ukraine?countries=GB,FR#peacekeepers-ukraine`);
  });

  it("has the theme that it is asked for", async () => {
    const css = async (theme: string) =>
      (await (await get(`/embed/${NAME}?theme=${theme}`)).text()).split("</style>")[0];
    expect(await css("auto")).toContain("prefers-color-scheme:dark");
    expect(await css("dark")).toMatch(/color-scheme:dark;\s*--surface: #14181D/);
    expect(await css("light")).not.toContain("#14181D");
  });

  it("with a revision is kept for ever, and says which it is", async () => {
    const response = await get(`/embed/${NAME}?revision=1`);
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(htmlText(await response.text())).toContain("revision 1");
  });
});

describe("a page of a chart", () => {
  it.each([
    ["/polls/yougov-peacekeepers-ukraine?countries=GB,FR", `${CHART}.png?size=og&countries=GB,FR`],
    ["/questions/us-president-confidence?countries=GB", `${SERIES}.png?size=og&countries=GB`],
    ["/polls/yougov-peacekeepers-ukraine?countries=XX", `${CHART}.png?size=og`],
  ])("%s shows %s where it is shared", async (page, picture) => {
    const html = (await (await get(page)).text()).replaceAll("&amp;", "&");
    expect(html).toContain(`<meta property="og:image" content="${sharedOrigin()}${picture}"/>`);
    expect(html).toContain('<meta property="og:image:width" content="1200"/>');
    expect(html).toMatch(/<meta property="og:image:alt" content="[^"]{20,}"\/>/);
    expect((await get(picture)).status).toBe(200);
  });

  it("links to every format, to every size in both themes, and offers the embed code", async () => {
    const html = (await (await get("/polls/yougov-peacekeepers-ukraine")).text()).replaceAll("&amp;", "&");
    const hrefs = [...html.matchAll(/(?:href|src)="(\/charts\/[^"]+)"/g)].map(([, href = ""]) => href);
    for (const end of [".png", ".svg", ".pdf", ".csv", ".xlsx", ".json", ".csv?rows=all", ".datapackage.zip"])
      expect(hrefs).toContain(`${CHART}${end}`);
    expect(hrefs).toContain(`${CHART}.png?size=thumb&scale=4`);
    expect(hrefs).toContain(`${CHART}.pdf?size=story&theme=dark`);
    const pictures = [...new Set(hrefs)].filter((href) => href.includes("size="));
    expect(pictures.length).toBeGreaterThan(50);
    for (const href of pictures.filter((_, index) => index % 9 === 0)) expect((await get(href)).status, href).toBe(200);
    const embed = /src="([^"]*\/embed\/[^"]*)"/.exec(html.replaceAll("&quot;", '"'))?.[1] ?? "";
    expect(embed).toBe(`${sharedOrigin()}/embed/${NAME}`);
  });
});
