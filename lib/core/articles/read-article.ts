import type { Article } from "../model/article";
import type { ArticleText } from "./article-text";
import type { FoundClaim } from "./claims/claim-draft";
import { nameSentence } from "./extract/capitalised";
import { countriesIn } from "./extract/countries";
import { eventsIn } from "./extract/events";
import { layoutOf } from "./extract/layout";
import { organisationsIn } from "./extract/organisations";
import { peopleIn } from "./extract/people";
import { quotationsIn } from "./extract/quotations";
import { quotedFiguresIn } from "./extract/quoted-figures";
import { findClaims } from "./find-claims";
import type { ArticleWords } from "./languages/article-words";
import { grammarOf } from "./languages/grammar";
import { wordsOfLanguage } from "./languages/words-of-language";
import type { ArticleMetadata } from "./page-metadata";
import { sentencesOf } from "./text/sentences";

/** What a program reads out of an article: all of it is shown to a person, who may change it. */
export interface ReadArticle
  extends Pick<
    Article,
    "keyTakeaways" | "sections" | "people" | "organisations" | "countries" | "events" | "figures" | "quotations"
  > {
  readonly text: string;
  readonly metadata: ArticleMetadata;
  readonly words: ArticleWords;
  readonly wordCount: number;
  readonly claims: readonly FoundClaim[];
}

/** Reads a text to the end, in the language it states or else looks like. */
export function readArticle({ text, metadata }: ArticleText): ReadArticle {
  const words = wordsOfLanguage(metadata.language, text);
  const grammar = grammarOf(words);
  const layout = layoutOf(text, words);
  const sentences = sentencesOf(text, words).map(nameSentence);
  const inText = sentences.filter(({ sentence }) => !layout.isHeading(sentence.start));
  const organisations = inText.flatMap((sentence) =>
    organisationsIn(sentence, grammar).map(({ from, to, name }) => ({
      name,
      start: sentence.tokens[from]?.start ?? 0,
      end: sentence.tokens[to - 1]?.end ?? 0,
    })),
  );
  const claims = findClaims(text, words);
  const people = [...peopleIn(inText, grammar, within(organisations))];
  return {
    text,
    metadata,
    words,
    wordCount: text.trim().split(/\s+/).length,
    keyTakeaways: [...layout.takeaways],
    sections: [...layout.sections],
    people,
    organisations: distinctNames(organisations.map(({ name }) => name)),
    countries: [...countriesIn(sentences, grammar)],
    events: [...eventsIn(inText, grammar)],
    figures: [...quotedFiguresIn(text, sentences, grammar, within(claims))],
    quotations: quotationsIn(sentences, grammar).map((quote) => ({
      ...quote,
      speaker: fullName(quote.speaker, people),
    })),
    claims,
  };
}

/** "Macron" is the Emmanuel Macron of the text, where it names only one. */
function fullName(name: string | null, people: ReadArticle["people"]): string | null {
  const named = people.filter((person) => person.name.split(" ").at(-1) === name);
  return named.length === 1 ? (named[0]?.name ?? name) : name;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Whether an offset lies in one of the places, which are in the order of the text. */
function within(places: readonly Place[]): (offset: number) => boolean {
  const starts = places.map(({ start }) => start);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low > 0 && offset < (places[low - 1]?.end ?? 0);
  };
}

/** One name once, however it is capitalised: NATO and Nato. */
function distinctNames(names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(name.toLowerCase())) byKey.set(name.toLowerCase(), name);
  return [...byKey.values()];
}
