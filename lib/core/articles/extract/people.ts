import type { Grammar } from "../languages/grammar";
import { isCapitalised, type NameSentence, type Run, runAt, wordsOf } from "./capitalised";

export interface Person {
  readonly name: string;
  readonly role: string | null;
}

interface Mention extends Run {
  readonly name: string;
  readonly role: string | null;
  readonly isSpeaker: boolean;
  readonly tokens: NameSentence["tokens"];
}

/**
 * The people a text names. Two or three capitalised words are a person where a title, a speech verb or a known given name
 * says so, or where the last of them stands alone elsewhere. `isOther` = belongs to an organisation or a heading.
 */
export function peopleIn(
  sentences: readonly NameSentence[],
  grammar: Grammar,
  isOther: (offset: number) => boolean,
): readonly Person[] {
  const mentions = sentences.flatMap((sentence) => mentionsIn(sentence, grammar, isOther));
  const alone = new Set(mentions.filter(({ name }) => !name.includes(" ")).map(({ name }) => name));
  const people = new Map<string, Person>();
  for (const mention of mentions) {
    if (!mention.name.includes(" ") || !isPerson(mention, alone, grammar)) continue;
    const known = people.get(mention.name);
    people.set(mention.name, { name: mention.name, role: known?.role ?? mention.role });
  }
  const lastNames = new Set([...people.keys()].map((name) => name.split(" ").at(-1)));
  for (const { name, role } of mentions) {
    // A surname alone is a person where a title stands before it: "President Trump".
    if (!name.includes(" ") && role !== null && !lastNames.has(name) && !people.has(name))
      people.set(name, { name, role });
  }
  return [...people.values()];
}

function mentionsIn(
  { tokens }: NameSentence,
  grammar: Grammar,
  isOther: (offset: number) => boolean,
): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    const run = token && !isOther(token.start) ? runAt(tokens, index, grammar) : null;
    if (run && run.to - run.from <= 3) {
      const name = wordsOf(tokens, run);
      mentions.push({
        ...run,
        name,
        role: roleOf(tokens, run, grammar),
        isSpeaker: isSpeaker(tokens, run, grammar),
        tokens,
      });
    }
    index = run?.to ?? index + 1;
  }
  return mentions;
}

function isPerson({ name, role, isSpeaker: speaks }: Mention, alone: ReadonlySet<string>, grammar: Grammar): boolean {
  const words = name.split(" ");
  return role !== null || speaks || grammar.givenNames.has(words[0] ?? "") || alone.has(words.at(-1) ?? "");
}

function isSpeaker(tokens: NameSentence["tokens"], { from, to }: Run, grammar: Grammar): boolean {
  const before = [1, 2].some((back) => grammar.says.at(tokens, from - back)?.to === from);
  return before || grammar.says.at(tokens, to) !== null;
}

/** "British Prime Minister", "NATO chief", "Venezuela’s authoritarian leader"; "in The Independent" behind the name. */
function roleOf(tokens: NameSentence["tokens"], { from, to }: Run, grammar: Grammar): string | null {
  const end = tokens[from - 1]?.key === "," ? from - 1 : from;
  const title = [3, 2, 1].find((length) => grammar.titles.at(tokens, end - length)?.to === end);
  if (title !== undefined)
    return tokens
      .slice(startOfRole(tokens, end - title, grammar), end)
      .map(({ text, possessive }) => (possessive ? `${text}’s` : text))
      .join(" ");
  const isIn =
    tokens[to]?.kind === "word" && grammar.inOutlet.at(tokens, to) !== null && tokens[to + 1]?.text === "The";
  if (!isIn || !isCapitalised(tokens[to + 2])) return null;
  let last = to + 2;
  while (isCapitalised(tokens[last]) && tokens[last]?.kind === "word") last += 1;
  return wordsOf(tokens, { from: to, to: last });
}

/** Words before a title count when they begin with a country or an organisation. */
function startOfRole(tokens: NameSentence["tokens"], title: number, grammar: Grammar): number {
  for (let start = title - 1; start >= Math.max(0, title - 3); start--) {
    const token = tokens[start];
    if (token === undefined || token.kind !== "word") break;
    if (grammar.countries.at(tokens, start) || grammar.organisations.at(tokens, start)) return start;
    if (grammar.determiners.at(tokens, start) || grammar.auxiliaries.at(tokens, start) || grammar.and.at(tokens, start))
      break;
  }
  return title;
}
