/**
 * The words of one language that the reader of articles goes by: the grammar's only place. Lists are written as phrases
 * between bars ("more than|over"); case makes no difference, and a hyphen is a word of its own. A list that is empty finds
 * nothing: a language may be prepared in part.
 */
export interface ArticleWords {
  readonly locale: string;
  /** The commonest words of the language and of no other here: they tell which it is. */
  readonly smallWords: string;
  /** Peoples and adjectives by country, beside those the importer knows. Capitals count. */
  readonly peoples: Readonly<Record<string, string>>;
  /** Parts of a country whose people or names stand for no whole. Capitals count. */
  readonly parts: string;
  readonly continents: string;
  /** Words before a full stop that ends no sentence. */
  readonly abbreviations: string;
  /** From one upwards without a gap. */
  readonly numbers: string;
  /** From twenty to ninety. */
  readonly tens: string;
  /** What a whole is cut into, from halves upwards without a gap; forms of one are parted by commas. */
  readonly denominators: string;
  /** "a", "one" before a denominator. */
  readonly oneOf: string;
  /** Before a word that is a share only without it: "the first half". */
  readonly ordinals: string;
  /** What may follow "half" or "a third" where it is a share, beside verbs and peoples. */
  readonly afterShare: string;
  /** Between the numbers of "six in ten". */
  readonly outOf: string;
  readonly percent: string;
  readonly points: string;
  readonly bounds: BoundWords;
  readonly approximately: string;
  readonly prepositions: PrepositionWords;
  readonly and: string;
  /** "a third, or 33%" */
  readonly orRather: string;
  readonly both: string;
  readonly respectively: string;
  readonly determiners: string;
  /** Whom a poll asks when it asks everybody. */
  readonly everybody: string;
  /** Before "of Germans": the share, the proportion. */
  readonly shares: string;
  /** What makes them less than everybody, wherever it stands. */
  readonly groups: string;
  readonly who: string;
  readonly opinions: OpinionWords;
  readonly negations: string;
  /** May stand before an opinion and change nothing. */
  readonly adverbs: string;
  readonly auxiliaries: string;
  readonly conditions: string;
  readonly polls: PollWords;
  readonly speech: SpeechWords;
  readonly comparisons: ComparisonWords;
  /** Words at which what an opinion is about has ended. */
  readonly topicEnds: string;
  /** Single words between an opinion and what it is about. */
  readonly topicOpeners: string;
  readonly months: string;
  /** What a percentage may be of, or be, that is no poll result. */
  readonly otherMeasures: OtherMeasures;
  /** Words that carry no subject when a sentence is held against a question. */
  readonly emptyWords: string;
  readonly names: NameWords;
  readonly times: TimeWords;
  readonly headings: { readonly takeaways: string };
}

export interface BoundWords {
  readonly above: string;
  readonly "at-least": string;
  readonly below: string;
  readonly "at-most": string;
  readonly between: string;
  /** "a majority", "most": above half by themselves. */
  readonly majority: string;
  readonly minority: string;
}

export interface PrepositionWords {
  readonly of: string;
  readonly in: string;
  /** May stand before those who were asked. */
  readonly among: string;
  /** Of these, such as do so whatever stands before them. */
  readonly "always-among": string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly than: string;
  /** The second half of "twice as high in Britain as in Poland". */
  readonly "as-in": string;
  /** Between a country and its figure: "Spain on 52%". */
  readonly with: string;
}

export interface OpinionWords {
  readonly support: string;
  readonly oppose: string;
  readonly "dont-know": string;
  readonly neither: string;
  /** "a good idea", "wrong to": near to an answer, but in other words than the question's. */
  readonly right: string;
  readonly wrong: string;
  /** Phrases with such a word that are no opinion: "opposition leader". */
  readonly none: string;
  /** Attitudes that are a subject by themselves: "have confidence in". */
  readonly attitude: string;
  /** "say peacekeepers should be sent". */
  readonly should: string;
  /** "strongly": another answer than the plain one. */
  readonly degrees: string;
}

export interface PollWords {
  readonly poll: string;
  readonly pollster: string;
  readonly asked: string;
  /** Verbs by which a poll speaks. */
  readonly finds: string;
  /** Of `finds`, those that only who polls can do: "Example found that". */
  readonly finders: string;
  readonly about: string;
  readonly by: string;
  readonly accordingTo: string;
  /** Before who paid for a poll: "a poll for the Example". */
  readonly clientOf: string;
  /** Pollsters' names that are other words too: a poll word must stand beside them. */
  readonly ambiguousNames: string;
  readonly averages: string;
  /** "another poll": not the one spoken of before. */
  readonly others: string;
}

export interface SpeechWords {
  readonly says: string;
  readonly believes: string;
  /** What follows is denied. */
  readonly denies: string;
  /** What stands before in the sentence is denied. */
  readonly deniesBefore: string;
  /** Hoped for, feared, asked: not asserted. */
  readonly unasserted: string;
  readonly insteadOf: string;
  /** Begin a new part of the sentence. */
  readonly turns: string;
  readonly compared: string;
}

export interface ComparisonWords {
  readonly rises: string;
  readonly falls: string;
  readonly higher: string;
  readonly lower: string;
  readonly likelier: string;
  readonly lessLikely: string;
  /** "twice as high", by how many times. */
  readonly times: Readonly<Record<number, string>>;
  readonly amongMost: string;
  readonly most: string;
  readonly highest: string;
  readonly lowest: string;
  /** "support outweighs opposition by". */
  readonly outweighs: string;
  /** "a margin of 29 points" */
  readonly leads: string;
  /** After "the most": what a people thinks. */
  readonly attitudes: string;
  /** An earlier wave. */
  readonly earlier: string;
}

export interface OtherMeasures {
  readonly of: string;
  readonly subjects: string;
  readonly votes: string;
  readonly wouldVote: string;
  readonly rebased: string;
}

export interface NameWords {
  readonly titles: string;
  readonly givenNames: string;
  readonly organisationHeads: string;
  readonly organisations: string;
  /** Capitalised words that begin sentences and headings and are no names. */
  readonly noNames: string;
  readonly inOutlet: string;
  readonly places: string;
}

export interface TimeWords {
  /** Whole phrases: "last spring". */
  readonly phrases: string;
  readonly ago: string;
  readonly units: string;
  readonly since: string;
}
