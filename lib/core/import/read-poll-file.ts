import { withAnswers } from "./asks";
import { checkFigures } from "./check";
import { checkEncoding } from "./check-encoding";
import { checkHeader, checkMapping, evenRows } from "./check-table";
import { nameColumns } from "./columns";
import { decodeFile } from "./decode";
import { type Description, emptyDescription } from "./description";
import { inspectionOf, type Sight } from "./inspection";
import { layOut } from "./lay-out";
import type { Layout } from "./layout";
import { DEFAULT_LIMITS, type ImportLimits } from "./limits";
import { emptyMapping, type Mapping } from "./mapping";
import type { Companion } from "./matrix/matrix-reading";
import { type MatrixSight, readMatrix } from "./matrix/matrix-sight";
import { recogniseMatrixShape } from "./matrix-shape";
import type { Outcome } from "./outcome";
import { ProblemList } from "./problem-list";
import { readRecords } from "./read-records";
import type { FileReading, FileShape, InputFile, SplitFile } from "./reading";
import { settleUnit } from "./settle-unit";
import { promoteCountryColumn, recogniseShape } from "./shape";
import { detectDecimal, headedUnit, statedUnit } from "./share-notation";
import { splitFile } from "./split";

export interface ReadOptions {
  /** ISO date of today: the core has no clock. */
  readonly today: string;
  readonly mapping?: Mapping;
  readonly limits?: ImportLimits;
  /** Says which questions are multiple choice. */
  readonly description?: Description;
  /** Tables read beside this one, where its keys or codes get their meaning from them. */
  readonly companions?: readonly Companion[];
}

/**
 * Reads a polling file to the end and says all that stands against it at once.
 * Records are given only when there is no error and nothing left to ask.
 */
export function readPollFile(file: InputFile, options: ReadOptions): FileReading {
  const problems = new ProblemList(file.name);
  const sight = look(file, options, problems);
  const clean = !problems.hasErrors() && sight.asks.length === 0;
  const inspection = inspectionOf(file, sight, problems.list());
  return {
    inspection: { ...inspection, counts: { ...inspection.counts, ...sight.counts } },
    records: clean ? sight.figures.map(({ record }) => record) : [],
    description: sight.description,
    links: sight.links,
  };
}

const NOTHING: Sight = {
  decoded: null,
  split: null,
  shape: null,
  layout: null,
  decimal: null,
  unit: null,
  figures: [],
  asks: [],
};

/** Each step sees more of the file than the one before; the first that fails is the last that is taken. */
function look(file: InputFile, options: ReadOptions, problems: ProblemList): Sight & Partial<MatrixSight> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const mapping = withAnswers(options.mapping ?? emptyMapping);
  const decoded = accept(decodeFile(file.bytes, limits), problems);
  if (!decoded) return NOTHING;
  const whole = accept(splitFile(decoded.text, limits), problems);
  if (!whole) return { ...NOTHING, decoded };
  checkEncoding(decoded, whole, problems);
  const matrix = recogniseMatrixShape(whole);
  if (matrix) {
    const { today, companions = [] } = options;
    const input = { split: evenRows(whole, problems), mapping, problems, fileName: file.name, today, companions };
    return { ...NOTHING, decoded, split: whole, ...readMatrix(matrix, input) };
  }
  checkHeader(whole, problems);
  checkMapping(mapping, whole, problems);
  const split = evenRows(whole, problems);

  const columns = promoteCountryColumn(split, nameColumns(split, mapping));
  const shape = recogniseShape(split, columns);
  const layout = accept(layOut(shape, { split, columns, mapping, problems }), problems);
  const seen = { ...NOTHING, decoded, split: whole, shape };
  if (!layout || !shape) return seen;
  return { ...seen, layout, ...readFigures(file, { split, shape, layout, mapping }, options, problems) };
}

interface LaidOut {
  readonly split: SplitFile;
  readonly shape: FileShape;
  readonly layout: Layout;
  readonly mapping: Mapping;
}

function readFigures(
  file: InputFile,
  { split, shape, layout, mapping }: LaidOut,
  { today, description = emptyDescription }: ReadOptions,
  problems: ProblemList,
): Pick<Sight, "figures" | "asks" | "decimal" | "unit"> {
  const decimal = detectDecimal(split, layout);
  const unit = statedUnit(split, layout, mapping) ?? headedUnit(layout) ?? "percent";
  const notation = { unit, decimal: decimal ?? "." };
  const read = readRecords({ split, shape, layout, notation, fileName: file.name, problems });
  const settled = settleUnit({ figures: read, unit }, split, layout, mapping);
  const { figures, ask, finding } = settled;
  if (finding) problems.add({}, finding);
  const kinds = new Map(description.questions.map(({ slug, kind }) => [slug, kind]));
  checkFigures(figures, { today, questionKind: (id) => kinds.get(id) ?? "single" }, problems);
  return { figures, decimal, unit: settled.unit, asks: ask ? [...layout.asks, ask] : layout.asks };
}

function accept<T>(outcome: Outcome<T>, problems: ProblemList): T | null {
  if (outcome.ok) return outcome.value;
  problems.add(outcome.place, outcome.finding);
  return null;
}
