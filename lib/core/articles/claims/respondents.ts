import type { Grammar } from "../languages/grammar";
import type { Token } from "../text/tokens";
import { plainNumber } from "./plain-number";
import type { Quantity } from "./quantities";
import { groupingRelative, headBehind, isFigureWord, isName, isOpinion } from "./respondent-words";

/** Whom a figure is of: "of British and French voters", "among Britons aged 18 to 24". Indexes are of tokens. */
export interface Respondents {
  readonly from: number;
  readonly to: number;
  readonly countries: readonly string[];
  /** The words that make them less than all adults of a country. */
  readonly subgroup: string | null;
}

/** What the reader of respondents must not run into. */
export interface Surroundings {
  readonly tokens: readonly Token[];
  readonly grammar: Grammar;
  readonly quantities: ReadonlyMap<number, Quantity>;
}

/** The respondents whose words begin at a token (a preposition or themselves); `null` when none do. */
export function respondentsAt(around: Surroundings, at: number): Respondents | null {
  const reader = new RespondentReader(around, at);
  return reader.read();
}

class RespondentReader {
  private readonly countries: string[] = [];
  private subgroup: string | null = null;
  private hasHead = false;
  private hasPreposition = false;
  private at: number;

  constructor(
    private readonly around: Surroundings,
    private readonly from: number,
  ) {
    this.at = from;
  }

  read(): Respondents | null {
    while (this.at < this.around.tokens.length && this.step());
    if (!this.hasHead && this.subgroup === null) return null;
    return { from: this.from, to: this.at, countries: this.countries, subgroup: this.subgroup };
  }

  /** Takes the next words, or says that the respondents end here. */
  private step(): boolean {
    const { tokens, grammar, quantities } = this.around;
    const at = this.at;
    if (quantities.has(at)) return false;
    const group = grammar.groups.at(tokens, at) ?? (this.hasHead ? null : grammar.parts.at(tokens, at));
    if (group) return this.takeGroup(group.to);
    if (isOpinion(this.around, at)) return false;
    const country = grammar.countries.at(tokens, at);
    if (country) return this.takeCountry(country.value, country.to);
    const everybody = grammar.everybody.at(tokens, at);
    if (everybody) return this.takeHead(everybody.to);
    const neutral =
      grammar.determiners.at(tokens, at) ?? grammar.both.at(tokens, at) ?? grammar.continents.at(tokens, at);
    if (neutral) return this.moveTo(neutral.to);
    const number = plainNumber(tokens, at, grammar);
    if (number && !this.hasHead) return this.moveTo(number.to);
    return this.joinerAt(at) || this.prepositionAt(at) || this.relativeAt(at) || this.unknownAt(at);
  }

  private joinerAt(at: number): boolean {
    const { tokens, grammar } = this.around;
    if (!this.hasHead) return false;
    const comma = tokens[at]?.key === "," ? at + 1 : at;
    const and = grammar.and.at(tokens, comma);
    if (and === null && comma === at) return false;
    let next = and?.to ?? comma;
    for (const book of [grammar.both, grammar.in, grammar.among, grammar.determiners])
      next = book.at(tokens, next)?.to ?? next;
    const found = grammar.countries.at(tokens, next) ?? grammar.parts.at(tokens, next);
    // "40% in France, Italy 43%" and "in France and Italy 43%": the next country has a figure of its own.
    return found !== null && !this.hasOwnFigure(found.to) ? this.moveTo(next) : false;
  }

  private hasOwnFigure(at: number): boolean {
    const { tokens, quantities } = this.around;
    return quantities.has(at) || (["(", ":", "at", "on"].includes(tokens[at]?.key ?? "") && quantities.has(at + 1));
  }

  private prepositionAt(at: number): boolean {
    const { tokens, grammar } = this.around;
    const preposition = grammar.in.at(tokens, at) ?? grammar.among.at(tokens, at) ?? grammar.from.at(tokens, at);
    if (!preposition) return false;
    if (!this.hasHead) {
      if (this.hasPreposition) return false;
      this.hasPreposition = true;
      return this.moveTo(preposition.to);
    }
    return this.placeAt(preposition.to);
  }

  /** After the head: "voters in Britain", "Britons in London". */
  private placeAt(at: number): boolean {
    const { tokens, grammar } = this.around;
    let next = at;
    for (const book of [grammar.determiners, grammar.both, grammar.continents])
      next = book.at(tokens, next)?.to ?? next;
    const country = grammar.countries.at(tokens, next);
    if (country) return this.takeCountry(country.value, country.to);
    const group = grammar.parts.at(tokens, next) ?? grammar.groups.at(tokens, next);
    if (group) return this.takeGroup(group.to);
    const everybody = grammar.everybody.at(tokens, next);
    if (everybody) return this.takeHead(everybody.to);
    return isName(tokens[next]) && !grammar.months.at(tokens, next) && next === at ? this.takeGroup(next + 1) : false;
  }

  /** "who voted Leave" makes a group, "who support it" does not. */
  private relativeAt(at: number): boolean {
    const next = this.hasHead ? groupingRelative(this.around, at) : null;
    return next === null ? false : this.takeGroup(next);
  }

  /** "of Labour voters": words before a head we know; "of farmers": no head we know at all. */
  private unknownAt(at: number): boolean {
    if (this.hasHead || this.around.tokens[at]?.kind !== "word") return false;
    const head = headBehind(this.around, at);
    if (head) return this.note(at, head.to, head);
    return this.hasPreposition && !isFigureWord(this.around, at) ? this.takeGroup(at + 1) : false;
  }

  private note(from: number, to: number, head: { readonly value: string | true }): boolean {
    if (typeof head.value === "string") this.countries.push(head.value);
    return this.takeGroup(to, from);
  }

  private takeCountry(code: string, to: number): boolean {
    if (!this.countries.includes(code)) this.countries.push(code);
    return this.takeHead(to);
  }

  private takeHead(to: number): boolean {
    this.hasHead = true;
    return this.moveTo(to);
  }

  private takeGroup(to: number, from = this.at): boolean {
    const { tokens } = this.around;
    const words = tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(" ");
    this.subgroup = this.subgroup === null ? words : `${this.subgroup} ${words}`;
    return this.takeHead(to);
  }

  private moveTo(to: number): boolean {
    this.at = to;
    return true;
  }
}
