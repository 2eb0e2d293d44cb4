import type { JudgedClaim } from "@/lib/core/articles/judge-claim";
import type { ReadArticle } from "@/lib/core/articles/read-article";
import type { ClaimVerdict } from "@/lib/core/articles/verdicts/verdict";
import { figureLabel } from "@/lib/core/chart/words/figure-label";
import { describeOrigin } from "@/lib/core/chart/words/origin";
import { countryName } from "@/lib/core/model/country";
import { alignedLines, counted } from "./table";

/** One article as `toplines article --json` answers it. */
export function articleJson(read: ReadArticle, judged: readonly JudgedClaim[], revision: number | null) {
  const { metadata, wordCount, keyTakeaways, sections, people, organisations, countries, events, figures, quotations } =
    read;
  return {
    metadata: { ...metadata, language: metadata.language ?? read.words.locale, wordCount },
    keyTakeaways,
    sections,
    people,
    organisations,
    countries,
    events,
    quotations,
    figures,
    claims: judged.map(({ claim: { reading, ...claim }, verdict }) => ({
      ...claim,
      response: claim.response ?? reading?.answer ?? null,
      topic: reading?.topic ?? null,
      doubts: reading?.doubts ?? [],
      subgroup: reading?.subgroup ?? null,
      verdict: { ...verdict, against: againstJson(verdict.against) },
    })),
    revision,
  };
}

function againstJson(against: ClaimVerdict["against"]) {
  if (against === null) return null;
  const { question, country, response, figure, origin } = against.result;
  return {
    poll: against.poll,
    question,
    country,
    response,
    figure,
    source: origin.source,
    row: origin.row,
    column: origin.column,
  };
}

/** The same for a person. */
export function articleLines(read: ReadArticle, judged: readonly JudgedClaim[], file: string): string[] {
  const { metadata } = read;
  const facts: readonly (readonly [string, string])[] = [
    ["title", metadata.title ?? "not stated"],
    ["publisher", metadata.publisher ?? "not stated"],
    ["authors", metadata.authors.join(", ") || "not stated"],
    ["published", metadata.published ?? "not stated"],
    ["address", metadata.url ?? "not stated"],
    ["words", String(read.wordCount)],
    ["people", read.people.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join(", ") || "none"],
    ["organisations", read.organisations.join(", ") || "none"],
    ["countries", read.countries.map((code) => countryName(code)).join(", ") || "none"],
    ["quotations", String(read.quotations.length)],
  ];
  return [
    file,
    ...alignedLines(facts.map(([name, value]) => [`  ${name}`, value])),
    "",
    counted(read.figures.length, "figure that is no poll result", "figures that are no poll results"),
    ...alignedLines(read.figures.map(({ value, of, line }) => [`  ${value}`, of, `line ${line}`])),
    "",
    counted(judged.length, "claim about a poll", "claims about polls"),
    ...judged.flatMap(claimLines),
  ];
}

function claimLines({ claim, verdict }: JudgedClaim): string[] {
  const { start, end, sentence, country, pollster, reading } = claim;
  const what = [
    claim.value === null ? "comparison" : `${claim.value}${reading?.comparison ? "" : "%"}`,
    country === null ? "country not certain" : countryName(country),
    claim.response ?? reading?.answer ?? "answer not certain",
    pollster ?? "pollster not named",
  ];
  const doubts = [...(reading?.doubts ?? []), ...(reading?.subgroup ? [`of a group: ${reading.subgroup}`] : [])];
  return [
    `  ${what.join(" · ")}: ${verdictWords(verdict)}`,
    ...(doubts.length > 0 ? [`    in doubt: ${doubts.join("; ")}`] : []),
    `    ${start}–${end}: ${sentence}`,
  ];
}

function verdictWords({ code, against, difference }: ClaimVerdict): string {
  const words = code.replaceAll("_", " ");
  if (against === null) return words;
  const by =
    difference === null || difference === 0
      ? ""
      : ` by ${Math.abs(difference)} ${Math.abs(difference) === 1 ? "point" : "points"}`;
  const { figure } = against.result;
  return `${words}${code === "differs" ? by : ""} (stored: ${figureLabel(figure)}, ${against.poll}, ${describeOrigin(against.result)})`;
}
