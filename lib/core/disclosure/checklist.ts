import { describeN } from "../chart/words/source-line";
import { formatFieldwork } from "../format/dates";
import { numberInWords } from "../format/lists";
import type { Poll } from "../model/poll";
import type { Question } from "../model/question";
import type { Result } from "../model/result";

export interface DisclosureItem {
  readonly label: string;
  readonly status: "given" | "in-part" | "not-stated";
  /** What is stated, in words; "not stated" otherwise. */
  readonly value: string;
}

interface Disclosed {
  readonly poll: Poll;
  readonly questions: readonly Question[];
  readonly results: readonly Result[];
}

/**
 * What a poll discloses of what the AAPOR Code 2021, the BPC rules and the ESOMAR/WAPOR guideline ask for, item by item.
 * A missing item is no mark against the pollster: the document the figures come from may have left it out.
 */
export function disclosureChecklist(disclosed: Disclosed, locale: string): readonly DisclosureItem[] {
  const { poll, questions, results } = disclosed;
  const { disclosure } = poll;
  return [
    stated("Pollster", poll.pollster),
    stated("Sponsor", poll.sponsor),
    countries(disclosed),
    stated("Population", poll.population ?? results.find((result) => result.population !== null)?.population ?? null),
    fieldwork(poll),
    sampleSize(results, locale),
    stated("Mode", disclosure.mode?.join(", ") ?? null),
    stated("Sample type", disclosure.sampleType),
    stated(
      "Weighting",
      disclosure.weighted === null
        ? null
        : (disclosure.weightVariables?.join(", ") ?? (disclosure.weighted ? "weighted" : "unweighted")),
    ),
    wording(questions),
    answers(questions),
    shares(results),
    dontKnow(disclosed),
    stated("Precision", disclosure.precisionStatement),
    tables(poll),
  ];
}

function stated(label: string, value: string | null): DisclosureItem {
  return value === null ? { label, status: "not-stated", value: "not stated" } : { label, status: "given", value };
}

function inPart(label: string, value: string): DisclosureItem {
  return { label, status: "in-part", value };
}

function countries({ poll, results }: Disclosed): DisclosureItem {
  const named = new Set(results.map((result) => result.country)).size;
  if (poll.countriesPolled !== null && poll.countriesPolled > named)
    return inPart("Countries", `${named} of ${poll.countriesPolled} named`);
  return stated("Countries", named === 1 ? "one" : numberInWords(named));
}

function fieldwork(poll: Poll): DisclosureItem {
  const text = formatFieldwork(poll.fieldwork);
  const { start, end } = poll.fieldwork;
  const toTheDay = start !== null && end !== null && start.length === 10 && end.length === 10;
  return text === null || toTheDay ? stated("Fieldwork dates", text) : inPart("Fieldwork dates", text);
}

function sampleSize(results: readonly Result[], locale: string): DisclosureItem {
  const text = describeN(results, locale);
  const everywhere = results.every((result) => result.base.unweightedN !== null);
  return text === null || everywhere ? stated("Sample size", text) : inPart("Sample size", text);
}

function wording(questions: readonly Question[]): DisclosureItem {
  const given = questions.filter((question) => question.wording !== null).length;
  if (given === 0) return stated("Question wording", null);
  return given === questions.length
    ? stated("Question wording", "verbatim")
    : inPart("Question wording", `${given} of ${questions.length} questions`);
}

function answers(questions: readonly Question[]): DisclosureItem {
  const options = questions.flatMap((question) => question.responses);
  if (options.length > 0 && options.every((option) => option.wording !== null))
    return stated("Answer options", "verbatim");
  return questions.every((question) => question.responses.length > 1)
    ? inPart("Answer options", "short forms")
    : stated("Answer options", null);
}

function shares(results: readonly Result[]): DisclosureItem {
  const published = results.flatMap(({ figure }) => (figure.status === "value" ? [figure.published] : []));
  if (published.length === 0) return stated("Shares", null);
  return stated("Shares", published.some((text) => text.includes(".")) ? "with decimals" : "whole percents");
}

function dontKnow({ poll, questions }: Disclosed): DisclosureItem {
  const shown = questions.some((question) => question.responses.some((option) => option.kind === "dont-know"));
  return stated("Don’t know", poll.disclosure.dontKnowTreatment ?? (shown ? "shown" : null));
}

function tables(poll: Poll): DisclosureItem {
  const { tablesUrl, sourceUrl } = poll.disclosure;
  if (tablesUrl !== null) return stated("Link to tables", tablesUrl);
  return sourceUrl === null ? stated("Link to tables", null) : inPart("Link to tables", sourceUrl);
}
