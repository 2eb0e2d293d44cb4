import type { Grammar } from "../languages/grammar";
import { isCapitalised, isNameWord, type NameSentence, type Run, wordsOf } from "./capitalised";

/** An organisation where it is named. */
export interface NamedOrganisation extends Run {
  readonly name: string;
}

/** The organisations, outlets and pollsters that a sentence names. */
export function organisationsIn({ tokens }: NameSentence, grammar: Grammar): readonly NamedOrganisation[] {
  const found: NamedOrganisation[] = [];
  for (let index = 0; index < tokens.length; ) {
    const run = headedAt(tokens, index, grammar) ?? knownAt(tokens, index, grammar) ?? outletAt(tokens, index, grammar);
    if (run) found.push({ ...run, name: wordsOf(tokens, run) });
    index = run?.to ?? index + 1;
  }
  return found;
}

type Tokens = NameSentence["tokens"];

function knownAt(tokens: Tokens, at: number, grammar: Grammar): Run | null {
  const known = grammar.organisations.at(tokens, at);
  if (known) return { from: at, to: known.to };
  const pollster = grammar.pollsters.at(tokens, at);
  const isPlain = pollster !== null && !grammar.ambiguousPollsters.has(wordsOf(tokens, { from: at, to: pollster.to }));
  return pollster && isPlain ? { from: at, to: pollster.to } : null;
}

/** How many words may stand before the word that makes it an organisation. */
const LONGEST = 4;

/** "Trump administration", "British army", "Nato Multinational Battlegroup in Estonia", "Ministry of Defence". */
function headedAt(tokens: Tokens, at: number, grammar: Grammar): Run | null {
  if (!isCapitalised(tokens[at]) || grammar.months.at(tokens, at)) return null;
  if (at === 0 && tokens[0] && grammar.noNames.has(tokens[0].text)) return null;
  for (let head = at; head < at + LONGEST; head++) {
    const found = grammar.organisationHeads.at(tokens, head);
    if (found && (head > at || isHeadOf(tokens, found.to, grammar)))
      return { from: at, to: restOf(tokens, head, found.to, grammar) };
    if (found || !isCapitalised(tokens[head]) || tokens[head]?.possessive) return null;
  }
  return null;
}

function isHeadOf(tokens: Tokens, to: number, grammar: Grammar): boolean {
  return (
    grammar.of.at(tokens, to) !== null && isCapitalised(tokens[grammar.determiners.at(tokens, to + 1)?.to ?? to + 1])
  );
}

/** "of Defence", "in Estonia" behind a head that is written as a name. */
function restOf(tokens: Tokens, head: number, to: number, grammar: Grammar): number {
  if (!isCapitalised(tokens[head]) || tokens[to - 1]?.possessive) return to;
  const of = grammar.of.at(tokens, to);
  if (of) {
    let end = grammar.determiners.at(tokens, of.to)?.to ?? of.to;
    if (!isCapitalised(tokens[end])) return to;
    while (isCapitalised(tokens[end]) && tokens[end]?.kind === "word") end += 1;
    return end;
  }
  const place = tokens[to]?.key === "in" ? grammar.countries.at(tokens, to + 1) : null;
  return place?.to ?? to;
}

/** "The Spectator" within a sentence: a capital article belongs to a name. */
function outletAt(tokens: Tokens, at: number, grammar: Grammar): Run | null {
  const isArticle = at > 0 && tokens[at]?.text === "The" && tokens[at - 1]?.kind === "word";
  if (!isArticle) return null;
  let to = at + 1;
  while (isNameWord(tokens, to, grammar) || (to > at + 1 && isCapitalised(tokens[to]))) to += 1;
  return to > at + 1 ? { from: at, to } : null;
}
