import { formatDate, formatFieldwork } from "../format/dates";
import { formatCount } from "../format/percent";
import type { Disclosure } from "../model/disclosure";
import type { Poll } from "../model/poll";
import { type Disclosed, type DisclosureItem, type ItemSource, inPart, stated } from "./disclosure-item";
import { countries, sampleSize, shares, subgroupBases } from "./figure-items";
import { answers, dontKnow, translation, wording } from "./question-items";

/**
 * What a poll discloses of what the AAPOR Code 2021, the BPC rules, NCPP and the ESOMAR/WAPOR guideline ask for, item by
 * item; only items that apply to it, so that "8 of 10" never counts what it cannot have. A missing item is no mark
 * against the pollster: the document the figures come from may have left it out. Source: methods, section 8.
 */
export function disclosureChecklist(disclosed: Disclosed, locale: string): readonly DisclosureItem[] {
  const { poll, results } = disclosed;
  const { disclosure } = poll;
  const isPoll = poll.kind === "poll";
  const items: readonly (DisclosureItem | null)[] = [
    stated("Pollster", ["pollster"], poll.pollster),
    stated("Sponsor", ["sponsor"], poll.sponsor),
    stated("Funder", ["funder"], disclosure.funder),
    stated("Fieldwork provider", ["fieldworkProvider"], disclosure.fieldworkProvider),
    stated("Kind of data", ["dataStrategy"], disclosure.dataStrategy),
    countries(disclosed),
    stated(
      "Population",
      ["population"],
      poll.population ?? results.find((result) => result.population !== null)?.population ?? null,
    ),
    fieldwork(poll),
    stated("Mode", ["mode"], list(disclosure.mode)),
    stated("Sample type", ["sampleType"], disclosure.sampleType),
    stated("Sample frame", ["sampleFrame"], disclosure.sampleFrame),
    stated("Recruitment", ["recruitment"], disclosure.recruitment),
    sampleSize(results, locale),
    disclosure.weighted === true ? weightedN(disclosure, locale) : null,
    subgroupBases(results, locale),
    weighting(disclosure),
    disclosure.weighted === true ? designEffect(disclosure, locale) : null,
    stated("Precision", ["precisionStatement"], disclosure.precisionStatement),
    wording(disclosed),
    answers(disclosed),
    translation(disclosed),
    stated("Question order", ["questionOrderNote"], disclosure.questionOrderNote),
    shares(results),
    dontKnow(disclosed),
    stated("Quality procedures", ["qualityProcedures"], disclosure.qualityProcedures),
    stated("Limitations", ["limitations"], disclosure.limitations),
    stated("Source", ["sourceUrl"], disclosure.sourceUrl),
    stated("Link to tables", ["tablesUrl"], disclosure.tablesUrl),
    retrieved(disclosure),
    wordingSince(disclosure),
  ];
  return items.filter((item) => item !== null).filter(({ label }) => isPoll || OF_EVERY_KIND.has(label));
}

/** An election result was not asked of a sample, and an average has many. */
const OF_EVERY_KIND: ReadonlySet<string> = new Set(["Countries", "Answer options", "Shares", "Source", "Retrieved"]);

function list(parts: readonly string[] | null): string | null {
  return parts?.join(", ") ?? null;
}

function fieldwork({ fieldwork: dates }: Poll): DisclosureItem {
  const source: ItemSource = ["fieldworkStart", "fieldworkEnd"];
  const text = formatFieldwork(dates);
  const toTheDay = dates.start?.length === 10 && dates.end?.length === 10;
  return text === null || toTheDay ? stated("Fieldwork dates", source, text) : inPart("Fieldwork dates", source, text);
}

function weightedN({ weightedN: n }: Disclosure, locale: string): DisclosureItem {
  return stated("Weighted n", ["weightedN"], n === null ? null : formatCount(n, locale));
}

function weighting({ weighted, weightVariables }: Disclosure): DisclosureItem {
  const source: ItemSource = ["weighted", "weightVariables"];
  if (weighted === true && weightVariables === null) return inPart("Weighting", source, "weighted, by what not stated");
  if (weighted === false) return stated("Weighting", source, "unweighted");
  return stated("Weighting", source, list(weightVariables));
}

function designEffect({ designEffect: effect }: Disclosure, locale: string): DisclosureItem {
  const text = effect === null ? null : new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(effect);
  return stated("Design effect", ["designEffect"], text);
}

/** When an address was read matters only where there is one. */
function retrieved({ tablesUrl, sourceUrl, retrievedAt }: Disclosure): DisclosureItem | null {
  if (tablesUrl === null && sourceUrl === null) return null;
  return stated("Retrieved", ["retrievedAt"], retrievedAt === null ? null : formatDate(retrievedAt));
}

/** Ours, and of repeated questions only: nobody asks for it where it is not stated. */
function wordingSince({ wordingChangedFromPrior: changed }: Disclosure): DisclosureItem | null {
  if (changed === null) return null;
  return stated("Wording since the last wave", ["wordingChangedFromPrior"], changed ? "changed" : "unchanged");
}
