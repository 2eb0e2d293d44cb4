import { describe, expect, it } from "vitest";
import { articleText } from "@/lib/core/articles/article-text";
import { readArticle } from "@/lib/core/articles/read-article";
import { judgeText } from "./score-sentences";
import { STORED_POLLS, yougov } from "./stored-polls";

const LENGTH = 400_000;

describe("an article made to be hard to read", () => {
  it.each<[string, string]>([
    ["one word without end", "a".repeat(LENGTH)],
    ["one sentence without end", "word ".repeat(LENGTH / 5)],
    ["nothing but percentages", "Half of Brits, 56% or ".repeat(LENGTH / 22)],
    ["nothing but opening quotation marks", "“".repeat(LENGTH)],
    ["nothing but capitals", "Aa ".repeat(LENGTH / 3)],
    ["nothing but full stops", ". A".repeat(LENGTH / 3)],
    ["nothing but countries", "France and Italy and ".repeat(LENGTH / 21)],
    ["nothing but opinions", "support for support of ".repeat(LENGTH / 23)],
    ["nothing but lines", "a\n".repeat(LENGTH / 2)],
    ["nothing but headings", "A Heading\n".repeat(LENGTH / 10)],
    ["nothing but numbers", "1,000,000 ".repeat(LENGTH / 10)],
    ["numbers no computer holds", `${"9".repeat(LENGTH)}% of Brits support it`],
    ["blanks", `a ${" ".repeat(LENGTH)} b word`],
  ])("%s is read to the end", (_, text) => {
    const read = readArticle(articleText(`${text}\nsome words`));
    for (const { start, end } of read.claims) expect(end).toBeGreaterThan(start);
  });

  it("from right to left has its claims at the offsets of its clean text", () => {
    const { text } = articleText(
      "\u202eA YouGov\u202c poll found \u206756%\u2069 of Brits support sending peacekeepers to Ukraine.",
    );
    const [judged] = judgeText(text, STORED_POLLS);
    expect(text.slice(judged?.claim.start, judged?.claim.end)).toBe("56%");
    expect(judged?.verdict.code).toBe("exact");
  });
});

describe("an earlier wave", () => {
  const before = yougov(
    { slug: "yougov-2025", fieldwork: { start: "2025-12-01", end: "2025-12-03" } },
    { GB: ["52", "30", "18"] },
  );
  const waves = { polls: [...STORED_POLLS.polls, before] };
  const verdictOf = (text: string) =>
    judgeText(text, waves).map(({ claim, verdict }) => [claim.value, verdict.code, claim.poll]);

  it("makes its figure superseded where it is given as the latest", () => {
    expect(verdictOf("YouGov found 52% of Britons support sending peacekeepers to Ukraine.")).toEqual([
      [52, "superseded", "yougov-2025"],
    ]);
  });

  it("is what a figure with its date is held against", () => {
    expect(
      verdictOf("In December 2025, 52% of Britons supported sending peacekeepers to Ukraine, YouGov found."),
    ).toEqual([[52, "exact", "yougov-2025"]]);
  });

  it("is what a change is held against", () => {
    const text =
      "Support for sending peacekeepers to Ukraine rose from 52% to 56% in Britain, YouGov says, up 4 points.";
    expect(verdictOf(text)).toEqual([
      [52, "exact", "yougov-2025"],
      [56, "exact", "yougov-peacekeepers"],
      [4, "fragile", "yougov-peacekeepers"],
    ]);
  });

  it("of the same day leaves open which of the two is meant", () => {
    const twin = yougov({ slug: "twin" }, { GB: ["55", "28", "17"] });
    const [judged] = judgeText("YouGov found 56% of Britons support sending peacekeepers to Ukraine.", {
      polls: [yougov(), twin],
    });
    expect(judged?.verdict.code).toBe("no_data");
  });
});
