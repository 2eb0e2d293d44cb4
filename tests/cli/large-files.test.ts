import { createWriteStream, statSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "./run-toplines";

const POLLS = 5_000;

// Held in memory, each of these files would need several times this heap: only a stream comes through.
const place = new Workplace({ NODE_OPTIONS: "--max-old-space-size=96" });
const tidy = path.join(place.folder, "tidy.csv");
const respondents = path.join(place.folder, "respondents.csv");

beforeAll(async () => {
  await pipeline(Readable.from(tidyLines()), createWriteStream(tidy));
  await pipeline(Readable.from(respondentLines()), createWriteStream(respondents));
}, 60_000);
afterAll(() => place.remove());

function* tidyLines(): Iterable<string> {
  yield "poll_id,pollster,country,fieldwork_end,question_id,question,response,share,n\n";
  for (let poll = 0; poll < POLLS; poll++) {
    let lines = "";
    for (const country of ["GB", "FR", "IT", "PL", "DE", "ES", "SE", "FI", "GR", "HU"])
      for (const answer of ["support", "oppose", "neither", "don’t know"])
        lines += `poll-${poll},Pollster ${poll % 7},${country},2026-03-01,q1,"Do you support, or oppose, it?",${answer},25,1000\n`;
    yield lines;
  }
}

function* respondentLines(): Iterable<string> {
  const questions = Array.from({ length: 40 }, (_, index) => `q${index + 1}`);
  yield `respondent_id,weight,${questions.join(",")}\n`;
  const answers = ["Strongly agree", "Agree", "Neither", "Disagree"];
  for (let person = 0; person < 40_000; person++) {
    const given = questions.map((_, index) => answers[(person * 7 + index * 3) % 4]);
    yield `${person},${(0.5 + (person % 100) / 100).toFixed(2)},${given.join(",")}\n`;
  }
}

describe("files that are larger than the memory they may use", () => {
  it("are inspected", async () => {
    const { code, stdout } = await place.toplines("inspect", tidy, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).counts).toMatchObject({ polls: POLLS, results: POLLS * 40, dataRows: POLLS * 40 });
    const microdata = await place.toplines("inspect", respondents, "--json");
    expect(JSON.parse(microdata.stdout)).toMatchObject({ shape: "microdata", counts: { dataRows: 40_000 } });
  }, 120_000);

  it("are converted, and imported whole", async () => {
    const out = path.join(place.folder, "out.csv");
    expect((await place.toplines("convert", tidy, "--to", "csv", "--out", out)).code).toBe(0);
    expect(statSync(out).size).toBeGreaterThan(statSync(tidy).size);
    const imported = await place.toplines("import", tidy, "--json");
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.stdout)).toMatchObject({ revision: 1, polls: { length: POLLS } });
  }, 240_000);
});
