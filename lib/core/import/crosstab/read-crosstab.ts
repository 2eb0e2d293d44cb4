import { askForUnit } from "../asks";
import { checkFigures } from "../checks/check-figures";
import { asPercentages, unitEvidenceOf } from "../fractions";
import { type MatrixInput, type MatrixReading, NOTHING_READ } from "../matrix/matrix-reading";
import { askForCountryOf, givenFacts, noteUnstated, type PollFacts, questionIdOf } from "../matrix/poll-facts";
import type { ReadColumn } from "../reading";
import type { ReadFigure } from "../row-reader";
import { FIRST_FIGURE_COLUMN } from "./banner";
import { type Block, blocksOf } from "./blocks";
import { type CrosstabNotation, crosstabNotation } from "./crosstab-notation";
import { noteBlank, noteKind, refuseUnclear, refuseUnnamed } from "./crosstab-notes";
import { kindOf, type MultipleBecause, multipleBecause } from "./question-kind";
import { readBlock } from "./read-block";
import type { CrosstabTable } from "./recognise-crosstab";

/** Every cell of a crosstab as a record: question of its block, answer of its row, group of its column. */
export function readCrosstab(table: CrosstabTable, input: MatrixInput): MatrixReading {
  const { problems, mapping, today } = input;
  const facts = factsOf(table, input);
  noteUnstated(facts, problems);
  const { blocks, unclear } = blocksOf(table.rows);
  refuseUnnamed(table, input.split, problems);
  for (const row of unclear) refuseUnclear(row, problems);
  const notation = crosstabNotation(table, mapping);
  const { figures, ask } = settleUnit(figuresOf(blocks, table, facts, notation, input), notation);
  const kinds = kindsOf(blocks, figures, facts, input);
  const questionKind = (id: string) => kindOf(kinds.get(id)?.because ?? null);
  checkFigures(figures, { today, questionKind }, problems);
  return {
    ...NOTHING_READ,
    columns: columnsOf(input, table, notation),
    figures: figures.map((figure) => withKind(figure, questionKind(figure.record.questionId))),
    asks: [...askForCountryOf(facts, mapping), ...(ask ? [askForUnit()] : [])],
    decimal: notation.decimal,
    counts: { dataRows: table.rows.length },
    description: {
      polls: [],
      questions: [...kinds].map(([slug, { topic, because }]) => ({
        slug,
        topic,
        kind: kindOf(because),
        responses: [],
      })),
    },
  };
}

/** The corner says who was asked ("AMONG ADULT MEN"), in the words of the total column where it has them. */
function factsOf({ corner, banner }: CrosstabTable, { mapping, fileName, problems }: MatrixInput): PollFacts {
  const facts = givenFacts(mapping, fileName, problems);
  const total = banner.find(({ isTotal }) => isTotal)?.label ?? null;
  const stated = corner.replace(/^among\s+/i, "");
  const fromCorner = stated === "" || stated === corner ? null : stated;
  const inWords = fromCorner?.toLowerCase() === total?.toLowerCase() ? total : fromCorner;
  return { ...facts, population: facts.population ?? inWords };
}

function figuresOf(
  blocks: readonly Block[],
  { banner }: CrosstabTable,
  facts: PollFacts,
  { unit, decimal }: CrosstabNotation,
  { fileName, problems }: MatrixInput,
): ReadFigure[] {
  const context = { facts, banner, notation: { unit: unit ?? "percent", decimal: decimal ?? "." }, fileName, problems };
  return blocks.flatMap((block) => {
    const figures = readBlock(block, context);
    noteBlank(block, figures, banner, problems);
    return figures;
  });
}

/** Without a percent sign 0.56 may be half a percent or a fraction: sums of 1 tell, else a person does. */
function settleUnit(figures: readonly ReadFigure[], { unit }: CrosstabNotation) {
  const evidence = unitEvidenceOf(figures);
  if (unit !== null || !evidence.looksLikeFractions) return { figures, ask: false };
  return evidence.setsAddUpToOne ? { figures: asPercentages(figures), ask: false } : { figures, ask: true };
}

interface BlockKind {
  readonly topic: string;
  readonly because: MultipleBecause;
}

/** Which questions allow several answers, by their slugs. */
function kindsOf(
  blocks: readonly Block[],
  figures: readonly ReadFigure[],
  { pollId }: PollFacts,
  { problems }: MatrixInput,
): ReadonlyMap<string, BlockKind> {
  const kinds = new Map<string, BlockKind>();
  for (const block of blocks) {
    const slug = questionIdOf(block.question, pollId);
    const own = figures.filter(({ record }) => record.questionId === slug);
    const because = multipleBecause(block.question, own);
    noteKind(block, because, problems);
    kinds.set(slug, { topic: block.question, because });
  }
  return kinds;
}

function withKind(figure: ReadFigure, kind: string): ReadFigure {
  if (kind === "single") return figure;
  return { ...figure, record: { ...figure.record, extra: { ...figure.record.extra, question_kind: kind } } };
}

function columnsOf({ split }: MatrixInput, { banner }: CrosstabTable, { unit }: CrosstabNotation): ReadColumn[] {
  const labels = new Map(banner.map(({ column, label }) => [column, label]));
  return split.header.map((header, position) => {
    const index = position + 1;
    const column = { index, format: null, unit: null, confidence: 0.9 } as const;
    if (index === 1) return { ...column, header, role: "question" };
    if (index < FIRST_FIGURE_COLUMN) return { ...column, header, role: "response" };
    const label = labels.get(index);
    return label ? { ...column, header: label, role: "share", unit } : { ...column, header, role: "ignore" };
  });
}
