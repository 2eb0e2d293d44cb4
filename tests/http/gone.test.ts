import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "@/lib/adapters/settings";
import { openStore } from "@/lib/adapters/store/open-store";
import type { Store } from "@/lib/adapters/store/store";
import { permit } from "@/lib/core/model/permit";
import { OPERATOR } from "../support/editors";
import { htmlText } from "../support/html-text";
import { startServer, type TestServer } from "../support/server";

const POLL = "yougov-peacekeepers-ukraine";
const CHART = `/charts/${POLL}--peacekeepers-ukraine`;
const OPERATORS = permit(OPERATOR, "write");

let server: TestServer;
let store: Store;
beforeAll(async () => {
  server = await startServer();
  const { dataDir } = server;
  store = await openStore(readSettings({ NODE_ENV: "test", DATA_DIR: dataDir }));
});
afterAll(async () => {
  await store?.close();
  await server?.stop();
});

async function get(path: string) {
  const answer = await fetch(`${server.origin}${path}`, { redirect: "manual" });
  return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
}

describe("the address of a poll that was renamed", () => {
  it("leads to the new one for good, with the reader's choices", async () => {
    const record = await store.findPoll("pew-us-president-2017");
    if (record === null) throw new Error("the sample is missing");
    const renamed = { ...record, poll: { ...record.poll, slug: "pew-2017" } };
    const batch = { files: [], questions: [], polls: [renamed], articles: [], note: null };
    const renames = [{ kind: "poll", slug: record.poll.slug, to: "pew-2017" }] as const;
    await store.publish(OPERATORS, batch, { action: "edit", renames });

    const page = await get("/polls/pew-us-president-2017?sort=name&countries=GB,FR");
    expect([page.status, page.location]).toEqual([308, "/polls/pew-2017?sort=name&countries=GB%2CFR"]);
    const chart = await get("/charts/pew-us-president-2017--us-president-confidence.svg?size=social");
    expect([chart.status, chart.location]).toEqual([308, "/charts/pew-2017--us-president-confidence.svg?size=social"]);
    const embed = await get("/embed/pew-us-president-2017--us-president-confidence?theme=dark");
    expect([embed.status, embed.location]).toEqual([308, "/embed/pew-2017--us-president-confidence?theme=dark"]);
    expect((await get("/polls/pew-2017")).status).toBe(200);
  });
});

describe("the address of a poll that was withdrawn", () => {
  it("answers 410 and says what stood there, until when and why, on a page and for a picture", async () => {
    const revision = await store.withdraw(OPERATORS, { kind: "poll", slug: POLL }, "The <pollster> withdrew it.");
    const page = await get(`/polls/${POLL}`);
    expect(page.status).toBe(410);
    expect(htmlText(page.text)).toMatch(/This poll is no longer published This poll was withdrawn on .+ UTC\./);
    expect(page.text).toContain("The &lt;pollster&gt; withdrew it.");
    expect(htmlText(page.text)).toContain(`Revision ${revision}`);

    const files = ["svg", "png", "pdf", "csv", "datapackage.zip"].map((format) => `${CHART}.${format}`);
    for (const file of [...files, CHART.replace("/charts/", "/embed/")]) {
      const chart = await fetch(`${server.origin}${file}`);
      expect(chart.status).toBe(410);
      expect(chart.headers.get("content-type")).toBe("application/problem+json");
      const problem: unknown = await chart.json();
      expect(problem).toMatchObject({ code: "CHART_GONE", detail: expect.stringContaining("withdrew it.") });
    }
    // Not even as it once was: whoever withdrew it wants it out.
    expect((await get(`${CHART}.svg?revision=1`)).status).toBe(410);
    expect((await get(`${CHART.replace("/charts/", "/embed/")}?revision=1`)).status).toBe(410);
    await store.undo(OPERATORS, revision);
    expect((await get(`/polls/${POLL}`)).status).toBe(200);
    expect((await get(`${CHART}.svg?revision=1`)).status).toBe(200);
  });
});
