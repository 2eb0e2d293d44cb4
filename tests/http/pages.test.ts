import { describe, expect, it } from "vitest";
import { htmlText } from "../support/html-text";
import { sharedOrigin } from "../support/server";

async function get(path: string): Promise<{ readonly status: number; readonly html: string }> {
  const response = await fetch(`${sharedOrigin()}${path}`);
  return { status: response.status, html: await response.text() };
}

describe("the first HTML of the peacekeeper page", () => {
  it("has the four figures inside an svg and inside a table", async () => {
    const { status, html } = await get("/polls/yougov-peacekeepers-ukraine");
    expect(status).toBe(200);
    const svgs = htmlText((html.match(/<svg[^>]*role="img"[\s\S]*?<\/svg>/g) ?? []).join(" "));
    const tables = htmlText((html.match(/<table>[\s\S]*?<\/table>/g) ?? []).join(" "));
    for (const [country, figure] of [
      ["United Kingdom", "56"],
      ["France", "40"],
      ["Italy", "40"],
      ["Poland", "36"],
    ] as const) {
      expect(svgs).toMatch(new RegExp(`${country} ${figure}\\b`));
      expect(tables).toMatch(new RegExp(`${country} ${figure}%`));
    }
  });

  it("shows no margin of error, no p-value and no average of countries, and says why", async () => {
    const text = htmlText((await get("/polls/yougov-peacekeepers-ukraine")).html);
    expect(text).not.toMatch(/margin of|±|\bp ?[=<] ?0|significan|45\.1|43\b/i);
    expect(text).toContain("The source states no sample sizes (n not stated)");
    expect(text).toContain("no average of the countries");
    expect(text.match(/average/gi)).toHaveLength(1);
  });

  it("states what the gaps allow, as worked out in methods section 9", async () => {
    const text = htmlText((await get("/polls/yougov-peacekeepers-ukraine")).html);
    expect(text).toContain("United Kingdom – Poland 20 pts 19–21 48 to 53");
    expect(text).toContain("United Kingdom – France 16 pts 15–17 75 to 86");
    expect(text).toContain("Italy – Poland 4 pts 3–5 1,132 to 2,012");
    expect(text).toContain("France – Italy 0 pts −1 to +1 – the same after rounding");
  });

  it("leads every figure to its document and row, and marks the sample as one", async () => {
    const text = htmlText((await get("/polls/yougov-peacekeepers-ukraine")).html);
    expect(text).toContain("United Kingdom, voters, support 56% 003_3b4d143d0c4e494d.txt 15");
    expect(text).toContain("sample");
  });

  it("names the cell of every figure so that no two of a poll are called the same", async () => {
    const { html } = await get("/polls");
    const polls = new Set(html.match(/\/polls\/[a-z0-9-]+(?=")/g));
    expect(polls.size).toBeGreaterThan(10);
    for (const poll of polls) {
      const [, cells = ""] = (await get(poll)).html.split('aria-label="Cells"');
      const [table = ""] = cells.split("</table>");
      const names = (table.match(/<th scope="row">[\s\S]*?<\/th>/g) ?? []).map(htmlText);
      expect(names.length, poll).toBeGreaterThan(0);
      expect(new Set(names).size, poll).toBe(names.length);
    }
  }, 60_000);
});

describe("the dashboard of a fresh install", () => {
  it("leads with the peacekeeper poll", async () => {
    const { html } = await get("/");
    const lead = /<figure class="chart" id="lead">[\s\S]*?<\/figure>/.exec(html)?.[0] ?? "";
    expect(htmlText(lead)).toContain("56% of Britons polled support sending peacekeepers to Ukraine, 36% of Poles");
  });
});

describe("every page", () => {
  it.each([
    ["/", "56% of Britons polled"],
    ["/polls", "Peacekeepers for Ukraine"],
    ["/polls?country=GB&pollster=YouGov", "Peacekeepers for Ukraine"],
    ["/polls/pew-us-president-2017", "Mexico"],
    ["/questions/us-president-confidence", "Confidence in the U.S. president, 2001–2017"],
    ["/questions/peacekeepers-ukraine", "56% of Britons polled"],
    ["/countries/gb", "United Kingdom"],
    ["/articles", "UK and France agree to send troops"],
    ["/articles/troops-after-a-peace-deal", "Copied from this article"],
    ["/articles/uk-france-forces-agreement", "800,000"],
  ])("%s answers 200 and says “%s”", async (path, words) => {
    const { status, html } = await get(path);
    expect(status).toBe(200);
    expect(htmlText(html)).toContain(words);
  });

  it.each(["/polls/no-such-poll", "/questions/no-such", "/countries/zz", "/articles/none", "/nothing"])(
    "%s answers 404",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it("names the parts of an address it did not use, and still answers", async () => {
    const { status, html } = await get("/polls/yougov-peacekeepers-ukraine?sort=size&colour=red&countries=GB,XX");
    expect(status).toBe(200);
    const text = htmlText(html);
    expect(text).toContain("sort=size ; possible is one of value, name");
    expect(text).toContain("colour=red");
    expect(text).toContain("countries=XX ; possible is one of FR, GB, IT, PL");
  });

  it("a period without a poll is not used, and the page says so", async () => {
    const { status, html } = await get("/questions/us-president-confidence?from=2020&to=2010");
    expect(status).toBe(200);
    expect(htmlText(html)).toContain("from=2020 ; possible is a period with at least one poll of this question");
  });

  it("the reader's choices shape the first HTML: order, countries and table", async () => {
    const named = htmlText((await get("/polls/yougov-peacekeepers-ukraine?sort=name&countries=PL,GB&view=table")).html);
    expect(named).toMatch(/Poland 36% not stated United Kingdom 56% not stated/);
    expect((await get("/polls/yougov-peacekeepers-ukraine?view=table")).html).toContain(
      '<details class="table-of-chart" open=""',
    );
  });
});
