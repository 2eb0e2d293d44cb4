import { LANGUAGES } from "../../import/languages/all-languages";
import { KNOWN_POLLSTERS } from "../../import/values/known-pollsters";
import { bookOf, bookOfLists, listed, PhraseBook } from "../text/phrase-book";
import type { ArticleWords } from "./article-words";
import { countryBook } from "./country-book";

/** The words of a language as books that find them in a text. */
export type Grammar = ReturnType<typeof build>;

const built = new WeakMap<ArticleWords, Grammar>();

export function grammarOf(words: ArticleWords): Grammar {
  const known = built.get(words);
  if (known) return known;
  const grammar = build(words);
  built.set(words, grammar);
  return grammar;
}

function build(words: ArticleWords) {
  const { majority, minority, between, ...bounds } = words.bounds;
  const { support, oppose, neither, "dont-know": dontKnow } = words.opinions;
  return {
    words,
    countries: countryBook(words),
    parts: named(words.parts),
    continents: named(words.continents),
    numbers: new Map(numberWords(words)),
    denominators: new Map(denominatorWords(words)),
    oneOf: bookOf(words.oneOf),
    ordinals: bookOf(words.ordinals),
    afterShare: bookOf(words.afterShare),
    outOf: bookOf(words.outOf),
    percent: bookOf(words.percent),
    points: bookOf(words.points),
    bounds: bookOfLists(bounds),
    between: bookOf(between),
    majority: bookOfLists({ above: majority, below: minority }),
    approximately: bookOf(words.approximately),
    of: bookOf(words.prepositions.of),
    in: bookOf(words.prepositions.in),
    among: bookOf(words.prepositions.among),
    groupsOf: bookOf(words.prepositions["always-among"]),
    orRather: bookOf(words.orRather),
    from: bookOf(words.prepositions.from),
    to: bookOf(words.prepositions.to),
    by: bookOf(words.prepositions.by),
    asIn: bookOf(words.prepositions["as-in"]),
    than: bookOf(words.prepositions.than),
    with: bookOf(words.prepositions.with),
    and: bookOf(words.and),
    both: bookOf(words.both),
    respectively: bookOf(words.respectively),
    determiners: bookOf(words.determiners),
    everybody: bookOf(words.everybody),
    shares: bookOf(words.shares),
    groups: bookOf(words.groups),
    who: bookOf(words.who),
    answers: bookOfLists({ support, oppose, neither, "dont-know": dontKnow }),
    judgements: bookOfLists({ support: words.opinions.right, oppose: words.opinions.wrong }),
    noOpinions: bookOf(words.opinions.none),
    attitude: bookOf(words.opinions.attitude),
    should: bookOf(words.opinions.should),
    degrees: bookOf(words.opinions.degrees),
    negations: bookOf(words.negations),
    adverbs: bookOf(words.adverbs),
    auxiliaries: bookOf(words.auxiliaries),
    conditions: bookOf(words.conditions),
    poll: bookOf(words.polls.poll),
    pollsterWord: bookOf(words.polls.pollster),
    asked: bookOf(words.polls.asked),
    finds: bookOf(words.polls.finds),
    finders: bookOf(words.polls.finders),
    about: bookOf(words.polls.about),
    pollBy: bookOf(words.polls.by),
    clientOf: bookOf(words.polls.clientOf),
    accordingTo: bookOf(words.polls.accordingTo),
    otherPolls: bookOf(words.polls.others),
    averages: bookOf(words.polls.averages),
    pollsters: new PhraseBook(
      KNOWN_POLLSTERS.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)),
      true,
    ),
    ambiguousPollsters: new Set(listed(words.polls.ambiguousNames)),
    says: bookOf(words.speech.says),
    believes: bookOf(words.speech.believes),
    topicEnds: bookOf(words.topicEnds),
    topicOpeners: bookOf(words.topicOpeners),
    months: bookOf(words.months),
    denies: bookOf(words.speech.denies),
    deniesBefore: bookOf(words.speech.deniesBefore),
    unasserted: bookOf(words.speech.unasserted),
    insteadOf: bookOf(words.speech.insteadOf),
    turns: bookOf(words.speech.turns),
    compared: bookOf(words.speech.compared),
    changes: bookOfLists({ rise: words.comparisons.rises, fall: words.comparisons.falls }),
    gaps: bookOfLists({ higher: words.comparisons.higher, lower: words.comparisons.lower }),
    likelier: bookOfLists({ higher: words.comparisons.likelier, lower: words.comparisons.lessLikely }),
    times: new PhraseBook(
      Object.entries(words.comparisons.times).flatMap(([times, phrases]) =>
        listed(phrases).map((phrase) => [phrase, Number(times)] as const),
      ),
    ),
    amongMost: bookOf(words.comparisons.amongMost),
    most: bookOf(words.comparisons.most),
    extremes: bookOfLists({ highest: words.comparisons.highest, lowest: words.comparisons.lowest }),
    outweighs: bookOf(words.comparisons.outweighs),
    leads: bookOf(words.comparisons.leads),
    attitudes: bookOf(words.comparisons.attitudes),
    earlier: bookOf(words.comparisons.earlier),
    since: bookOf(words.times.since),
    timePhrases: bookOf(words.times.phrases),
    monthNumbers: monthNumbers(words.locale),
    timeUnits: bookOf(words.times.units),
    ago: bookOf(words.times.ago),
    titles: bookOf(words.names.titles),
    givenNames: new Set(listed(words.names.givenNames)),
    organisationHeads: bookOf(words.names.organisationHeads),
    organisations: named(words.names.organisations),
    places: named(words.names.places),
    inOutlet: bookOf(words.names.inOutlet),
    noNames: new Set(listed(words.names.noNames)),
    otherOf: bookOf(words.otherMeasures.of),
    otherSubjects: bookOf(words.otherMeasures.subjects),
    votes: bookOf(words.otherMeasures.votes),
    wouldVote: bookOf(words.otherMeasures.wouldVote),
    rebased: bookOf(words.otherMeasures.rebased),
    emptyWords: new Set(listed(words.emptyWords)),
  };
}

function monthNumbers(locale: string): ReadonlyMap<string, number> {
  const months = LANGUAGES.find((language) => language.locale === locale)?.months ?? [];
  return new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
}

function named(phrases: string): PhraseBook<string> {
  return new PhraseBook(
    listed(phrases).map((phrase) => [phrase, phrase] as const),
    true,
  );
}

function numberWords({ numbers, tens }: ArticleWords): (readonly [string, number])[] {
  return [
    ...listed(numbers).map((word, index) => [word, index + 1] as const),
    ...listed(tens).map((word, index) => [word, 20 + index * 10] as const),
  ];
}

function denominatorWords({ denominators }: ArticleWords): (readonly [string, number])[] {
  return listed(denominators).flatMap((forms, index) => forms.split(",").map((form) => [form, index + 2] as const));
}
