import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { descriptionSchema } from "@/lib/core/import/description";
import { articleSchema } from "@/lib/core/model/article";
import { countrySchema } from "@/lib/core/model/country";
import { TIDY_COLUMNS } from "@/lib/core/model/tidy-record";
import { DATA_DIR, readCells, readTidyFile } from "./tidy-file";

const SAMPLES = ["10-us-president-confidence", "20-trump-impeachment", "30-peacekeepers-ukraine"];
const ARTICLES = ["troops-after-a-peace-deal", "uk-france-forces-agreement"];

const records = SAMPLES.flatMap(readTidyFile);
const descriptions = new Map(SAMPLES.map((name) => [name, readDescription(name)]));
const articles = ARTICLES.map((slug) => articleSchema.parse(readJson("articles", `${slug}.json`)));
const countries = z.array(countrySchema).parse(readJson("countries.json"));

describe("the folder", () => {
  it("holds a CSV and a description of each sample, in load order, and two articles", () => {
    expect(filesIn("polls")).toEqual(SAMPLES.flatMap((name) => [`${name}.csv`, `${name}.json`]));
    expect(filesIn("articles")).toEqual(ARTICLES.map((slug) => `${slug}.json`));
  });

  it("is UTF-8 without a byte order mark, with LF line ends", () => {
    for (const file of allFiles()) {
      const bytes = readFileSync(file);
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      expect(text, file).not.toMatch(/^\uFEFF|\r/);
      expect(text.endsWith("\n"), file).toBe(true);
    }
  });
});

describe.each(SAMPLES)("sample %s", (name) => {
  const ofSample = readTidyFile(name);
  const description = readDescription(name);

  it("carries the tidy columns in their order", () => {
    expect(readCells(path.join(DATA_DIR, "polls", `${name}.csv`))[0]).toEqual(TIDY_COLUMNS);
  });

  it("gives each figure once, as a share between 0 and 100 of one whole sample", () => {
    const keys = ofSample.map((r) => JSON.stringify([r.pollId, r.questionId, r.country, r.population, r.response]));
    expect(new Set(keys).size).toBe(ofSample.length);
    for (const record of ofSample) {
      expect(record).toMatchObject({ kind: "poll", unit: "percent", status: "value", subgroup: null, scenario: null });
      expect(Number(record.share)).toBeGreaterThanOrEqual(0);
      expect(Number(record.share)).toBeLessThanOrEqual(100);
    }
  });

  it("describes its own questions and answers, and no others", () => {
    for (const question of description.questions) {
      const ofQuestion = ofSample.filter((record) => record.questionId === question.slug);
      expect([...new Set(ofQuestion.map((record) => record.response))].toSorted()).toEqual(
        question.responses.map((option) => option.label).toSorted(),
      );
      expect([...new Set(ofQuestion.map((record) => record.question))]).toEqual([question.wording]);
    }
    expect(new Set(ofSample.map((record) => record.questionId))).toEqual(
      new Set(description.questions.map((q) => q.slug)),
    );
  });

  it("has a title for each of its polls, and for no other", () => {
    const polls = [...new Set(ofSample.map((record) => record.pollId))];
    const titles = polls.map(
      (slug) => description.polls.find((poll) => poll.slug === slug)?.title ?? description.everyPoll?.title,
    );
    expect(titles).not.toContain(undefined);
    expect(new Set(titles).size).toBe(polls.length);
    expect(polls).toEqual(expect.arrayContaining(description.polls.map((poll) => poll.slug)));
  });

  it("states population, pollster and fieldwork alike in every row of a poll", () => {
    const facts = ofSample.map((r) => [
      r.pollId,
      r.pollster,
      r.client,
      r.population,
      r.n,
      r.fieldworkStart,
      r.fieldworkEnd,
    ]);
    const distinct = new Set(facts.map((fact) => JSON.stringify(fact)));
    expect(distinct.size).toBe(new Set(ofSample.map((record) => record.pollId)).size);
  });
});

describe("poll and question names", () => {
  it("belong to one sample each", () => {
    const owners = SAMPLES.map((name) => new Set(readTidyFile(name).flatMap((r) => [r.pollId, r.questionId])));
    const all = owners.flatMap((owner) => [...owner]);
    expect(new Set(all).size).toBe(all.length);
  });

  it("say pollster, subject and last day: yougov-impeachment-2019-10-10", () => {
    const impeachment = readTidyFile("20-trump-impeachment");
    for (const record of impeachment) {
      expect(record.pollId).toBe(
        `${record.pollster?.toLowerCase().replace(" ", "-")}-impeachment-${record.fieldworkEnd}`,
      );
    }
    expect(impeachment.map((record) => record.pollId)).toContain("yougov-impeachment-2019-10-10");
  });
});

describe("the peacekeeper poll", () => {
  const peacekeepers = readTidyFile("30-peacekeepers-ukraine");
  const description = descriptions.get("30-peacekeepers-ukraine");

  it("holds United Kingdom 56, France 40, Italy 40, Poland 36 and no other figure", () => {
    expect(peacekeepers.map(({ country, response, share }) => [country, response, share])).toEqual([
      ["GB", "support", "56"],
      ["FR", "support", "40"],
      ["IT", "support", "40"],
      ["PL", "support", "36"],
    ]);
  });

  it("states YouGov and “voters”, and nothing the article leaves out", () => {
    for (const record of peacekeepers) {
      expect(record).toMatchObject({
        pollId: "yougov-peacekeepers-ukraine",
        questionId: "peacekeepers-ukraine",
        pollster: "YouGov",
        population: "voters",
        client: null,
        mode: null,
        fieldworkStart: null,
        fieldworkEnd: null,
        published: null,
        question: null,
        n: null,
        effectiveN: null,
        marginOfError: null,
      });
    }
    expect(description?.questions[0]?.wording).toBeNull();
    expect(description?.everyPoll?.disclosure).toBeUndefined();
  });

  it("says that six countries were polled and which document the figures are from", () => {
    expect(description?.everyPoll).toMatchObject({
      countriesPolled: 6,
      document: { kind: "article", article: "troops-after-a-peace-deal", url: null, licence: null, credit: null },
    });
    const article = articles.find(({ slug }) => slug === "troops-after-a-peace-deal");
    expect(article?.label).toBe(description?.everyPoll?.document?.title);
  });
});

describe("articles", () => {
  it.each(articles)("$slug is a sample without a title or date of its own", (article) => {
    expect(article).toMatchObject({ sample: true, title: null, published: null, publisher: null, authors: [] });
  });

  it("claims point at figures the samples hold", () => {
    const claims = articles.flatMap((article) => article.claims);
    expect(claims).toHaveLength(4);
    for (const claim of claims) {
      const record = records.find((r) => r.pollId === claim.poll && r.country === claim.country);
      expect(record).toMatchObject({ questionId: claim.question, response: claim.response, pollster: claim.pollster });
      expect(Number(record?.share)).toBe(claim.value);
    }
  });
});

describe("countries.json", () => {
  it("is sorted by code, names no country twice and knows what each people is called", () => {
    const codes = countries.map((country) => country.code);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    expect(countries.map((country) => country.people)).not.toContain(null);
  });

  it("covers every country of the samples and articles", () => {
    const codes = countries.map((country) => country.code);
    const needed = [
      ...records.flatMap((record) => record.country ?? []),
      ...articles.flatMap((article) => article.countries),
    ];
    expect(codes).toEqual(expect.arrayContaining([...new Set(needed)]));
  });

  it("covers the European Union and the other countries of Europe", () => {
    const union = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");
    const others = "AL AM BA BY CH GB GE IS MD ME MK NO RS RU TR UA XK".split(" ");
    expect(union).toHaveLength(27);
    expect(countries.map((country) => country.code)).toEqual(expect.arrayContaining([...union, ...others]));
  });
});

describe("licences", () => {
  it("are CC BY 4.0 with credit to FiveThirtyEight, or not stated", () => {
    const terms = SAMPLES.map((name) => {
      const document = descriptions.get(name)?.everyPoll?.document;
      return [document?.licence, document?.credit];
    });
    expect(terms).toEqual([
      ["CC BY 4.0", "FiveThirtyEight"],
      ["CC BY 4.0", "FiveThirtyEight"],
      [null, null],
    ]);
  });

  it("are credited in data/README.md with repository, path and commit of every source", () => {
    const readme = readFileSync(path.join(DATA_DIR, "README.md"), "utf8");
    for (const source of new Set(records.map((record) => record.source))) expect(readme).toContain(source);
    for (const name of SAMPLES) expect(readme).toContain(name);
    for (const text of [
      "fivethirtyeight/data",
      "trump-world-trust/TRUMPWORLD-pres.csv",
      "impeachment-polls/impeachment_polls.csv",
      "fcf572c4fba05a42f1f34f415bd5e6dc389efd68",
      "https://creativecommons.org/licenses/by/4.0/",
    ]) {
      expect(readme).toContain(text);
    }
  });

  it("are linked where the sample says its document is", () => {
    for (const name of SAMPLES.slice(0, 2)) {
      expect(descriptions.get(name)?.everyPoll?.document?.url).toContain(
        "github.com/fivethirtyeight/data/blob/fcf572c4fba05a42f1f34f415bd5e6dc389efd68/",
      );
    }
  });
});

function readJson(...parts: string[]): unknown {
  return JSON.parse(readFileSync(path.join(DATA_DIR, ...parts), "utf8"));
}

function readDescription(name: string) {
  return descriptionSchema.parse(readJson("polls", `${name}.json`));
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(DATA_DIR, folder)).toSorted();
}

function allFiles(): string[] {
  return readdirSync(DATA_DIR, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
