import type { ClaimReading } from "../../model/article";
import type { Answered } from "./answers";
import type { Asked } from "./asked-countries";
import { isAsserted } from "./assertions";
import { type Carried, claimsOf, type FoundClaim } from "./claim-draft";
import { comparedWith } from "./compared-country";
import { subjectBefore } from "./comparison-subject";
import { groupsIn } from "./groups";
import { respondentsAt } from "./respondents";
import type { SentenceReading } from "./sentence-reading";

type Comparison = NonNullable<ClaimReading["comparison"]>;

interface FoundComparison {
  readonly from: number;
  readonly to: number;
  readonly asked: Asked;
  readonly comparison: Comparison;
  readonly isAboutAnswer: boolean;
}

/** Comparisons without a figure: "higher in France than in Poland", "twice as high", "among the most pro-Ukraine". */
export function comparisonClaims(reading: SentenceReading, carried: Carried | null): readonly FoundClaim[] {
  const claims: FoundClaim[] = [];
  for (let index = 0; index < reading.tokens.length; ) {
    const found = reading.isTopic(index) ? null : comparisonAt(reading, index, carried);
    if (found && isAsserted(reading, found.from, found.to)) claims.push(...claimsOf(draft(reading, carried, found)));
    index = found?.to ?? index + 1;
  }
  return claims;
}

function draft(reading: SentenceReading, carried: Carried | null, found: FoundComparison) {
  const answered = found.isAboutAnswer ? answerOfSentence(reading) : { ...NOTHING };
  return {
    ...found,
    reading,
    carried: found.isAboutAnswer ? carried : withoutAnswer(carried),
    kind: "comparison" as const,
    value: null,
    answered,
  };
}

const NOTHING: Answered = { answer: null, degree: null, topic: null, isOwn: false, opinion: null };

function withoutAnswer(carried: Carried | null): Carried | null {
  return carried && { ...carried, answer: null };
}

function answerOfSentence({ opinions, pollTopics }: SentenceReading): Answered {
  const [opinion] = opinions;
  const topic = opinions.find((one) => one.topic !== null)?.topic ?? pollTopics[0] ?? null;
  return opinion
    ? { answer: opinion.answer, degree: opinion.degree, topic, isOwn: true, opinion }
    : { ...NOTHING, topic };
}

function comparisonAt(reading: SentenceReading, at: number, carried: Carried | null): FoundComparison | null {
  const { figures } = reading;
  if (figures.some(({ from, to }) => at >= from && at <= to)) return null;
  const hasOpinion = reading.opinions.length > 0;
  const isOfPoll = reading.isOfPoll || carried?.isOfPoll === true;
  return (
    (hasOpinion
      ? (timesAt(reading, at) ?? likelierAt(reading, at) ?? higherAt(reading, at) ?? extremeAt(reading, at, isOfPoll))
      : null) ?? mostAt(reading, at, isOfPoll)
  );
}

/** "twice as high in Britain as in Poland", "twice as many Britons as Poles", "twice as many Britons support it as oppose it". */
function timesAt(reading: SentenceReading, at: number): FoundComparison | null {
  const { tokens, grammar, figures } = reading;
  const times = grammar.times.at(tokens, at);
  if (!times) return null;
  const than = comparedWith(reading, times.to);
  const quantities = new Map(figures.map((figure) => [figure.from, figure]));
  const behind = respondentsAt({ tokens, grammar, quantities }, times.to);
  const many: Asked | null = behind && behind.countries.length > 0 ? { ...behind, isSure: true } : null;
  const comparison: Comparison = { relation: "times", than: than?.country ?? null, times: times.value };
  const asked = than?.subject ?? many ?? subjectBefore(reading, at);
  return asked.countries.length === 0 ? null : { from: at, to: times.to, asked, comparison, isAboutAnswer: true };
}

/** "Britons are more likely than the French to support", "more likely to support … than the French". */
function likelierAt(reading: SentenceReading, at: number): FoundComparison | null {
  const likelier = reading.grammar.likelier.at(reading.tokens, at);
  const than = likelier && comparedWith(reading, likelier.to);
  if (!likelier || !than?.country) return null;
  const to = than.from === likelier.to ? than.from + 1 : likelier.to;
  const comparison: Comparison = { relation: likelier.value, than: than.country, times: null };
  return { from: at, to, asked: subjectBefore(reading, at), comparison, isAboutAnswer: true };
}

/** "higher in France than in Poland", "higher than in Poland", "more Britons than Poles". */
function higherAt(reading: SentenceReading, at: number): FoundComparison | null {
  const { tokens, grammar } = reading;
  const gap = grammar.gaps.at(tokens, at);
  const than = gap && comparedWith(reading, gap.to);
  if (!gap || !than?.country || than.from - gap.to > 5) return null;
  const comparison: Comparison = { relation: gap.value, than: than.country, times: null };
  const asked = than.subject ?? subjectBefore(reading, at);
  return asked.countries.length === 0 ? null : { from: at, to: than.to, asked, comparison, isAboutAnswer: true };
}

/** "support is highest in Britain". */
function extremeAt(reading: SentenceReading, at: number, isOfPoll: boolean): FoundComparison | null {
  const extreme = isOfPoll ? reading.grammar.extremes.at(reading.tokens, at) : null;
  if (!extreme) return null;
  const behind = groupsIn(reading).find(
    ({ from, countries }) => from >= extreme.to && from <= extreme.to + 2 && countries.length > 0,
  );
  const asked = behind ?? subjectBefore(reading, at);
  if (asked.countries.length === 0) return null;
  return {
    from: at,
    to: extreme.to,
    asked,
    comparison: { relation: extreme.value, than: null, times: null },
    isAboutAnswer: true,
  };
}

/** "UK voters are among the most pro-Ukraine"; in quotation marks it is the speaker's judgement, no claim. */
function mostAt(reading: SentenceReading, at: number, isOfPoll: boolean): FoundComparison | null {
  const { tokens, grammar } = reading;
  const among = grammar.amongMost.at(tokens, at);
  const most = among ?? grammar.most.at(tokens, at);
  const attitude = most && grammar.attitudes.at(tokens, most.to);
  if (!most || (!attitude && !isOfPoll) || isQuoted(reading, at)) return null;
  if (!attitude && tokens[most.to]?.kind !== "word") return null;
  const asked = subjectBefore(reading, at);
  if (asked.countries.length === 0) return null;
  const comparison: Comparison = { relation: "most", than: null, times: null };
  return { from: at, to: among ? most.to : (attitude?.to ?? most.to + 1), asked, comparison, isAboutAnswer: false };
}

function isQuoted({ tokens }: SentenceReading, at: number): boolean {
  let depth = 0;
  for (const { text } of tokens.slice(0, at)) depth += text === "“" ? 1 : text === "”" ? -1 : 0;
  const straight = tokens.slice(0, at).filter(({ text }) => text === '"').length;
  return depth > 0 || straight % 2 === 1;
}
