import type { Quotation } from "../../model/article";
import type { Grammar } from "../languages/grammar";
import { type NameSentence, runAt, wordsOf } from "./capitalised";
import { organisationsIn } from "./organisations";

/** How the quotation marks of our languages pair. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ['"', '"'],
]);

/** Fewer words are a figure of speech. */
const FEWEST_WORDS = 3;

/** The quotations of a text with who said them and in which outlet, as far as the sentence says so. */
export function quotationsIn(sentences: readonly NameSentence[], grammar: Grammar): readonly Quotation[] {
  const quotations: Quotation[] = [];
  let last: Speaker = NOBODY;
  let paragraph = -1;
  for (const named of sentences) {
    const { sentence } = named;
    if (sentence.paragraph !== paragraph) last = NOBODY;
    paragraph = sentence.paragraph;
    const said = speakerIn(named, grammar);
    const isAllQuote = /^[“„«"].*[”“»"][.!?]?$/.test(sentence.text.trim());
    const speaker = said.speaker === null && said.outlet === null && isAllQuote ? last : said;
    for (const quote of quotesIn(named)) quotations.push({ ...quote, ...speaker });
    if (said.speaker !== null || said.outlet !== null) last = said;
  }
  return quotations;
}

interface Speaker {
  readonly speaker: string | null;
  readonly outlet: string | null;
}

const NOBODY: Speaker = { speaker: null, outlet: null };

function quotesIn({ sentence, tokens }: NameSentence): Pick<Quotation, "text" | "start" | "end">[] {
  const quotes: Pick<Quotation, "text" | "start" | "end">[] = [];
  let open: { readonly close: string; readonly start: number } | null = null;
  for (const { text, start, end } of tokens) {
    if (open === null) {
      const close = PAIRS.get(text);
      if (close !== undefined) open = { close, start: end };
    } else if (text === open.close) {
      const words = sentence.text.slice(open.start - sentence.start, start - sentence.start);
      if (words.trim().split(/\s+/).length >= FEWEST_WORDS) quotes.push({ text: words, start: open.start, end: start });
      open = null;
    }
  }
  return quotes;
}

/** "said Bel Trew in The Independent", "Macron said", "according to Zelenskyy", "said Euronews". */
function speakerIn(named: NameSentence, grammar: Grammar): Speaker {
  const { tokens } = named;
  const outlets = organisationsIn(named, grammar);
  for (let index = 0; index < tokens.length; index++) {
    const says = grammar.says.at(tokens, index);
    // "so-called"
    if (!says || tokens[index - 1]?.text === "-") continue;
    const outletBehind = outlets.find(({ from }) => from === says.to);
    if (outletBehind) return { speaker: null, outlet: outletBehind.name };
    const behind = runAt(tokens, says.to, grammar);
    if (behind) return { speaker: wordsOf(tokens, behind), outlet: outletAfter(named, behind.to, outlets, grammar) };
    const before = [3, 2, 1].map((length) => runAt(tokens, index - length, grammar)).find((run) => run?.to === index);
    if (before) return { speaker: wordsOf(tokens, before), outlet: null };
    const outletBefore = outlets.find(({ to }) => to === index);
    if (outletBefore) return { speaker: null, outlet: outletBefore.name };
  }
  return NOBODY;
}

function outletAfter(
  { tokens }: NameSentence,
  at: number,
  outlets: ReturnType<typeof organisationsIn>,
  grammar: Grammar,
): string | null {
  const preposition = grammar.inOutlet.at(tokens, at);
  return (preposition && outlets.find(({ from }) => from === preposition.to)?.name) ?? null;
}
