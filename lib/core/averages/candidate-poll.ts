import { type Fieldwork, fieldworkMidpoint } from "../model/partial-date";
import type { TidyRecord } from "../model/tidy-record";

/** One poll's figure for one answer, as it offers itself to an average. */
export interface CandidatePoll {
  readonly pollId: string;
  readonly kind: "poll" | "result" | "average";
  readonly pollster: string | null;
  readonly sponsor: string | null;
  readonly population: string | null;
  readonly fieldwork: Fieldwork;
  /** Days since 1970-01-01, the middle of fieldwork; `null` = no date is stated. */
  readonly day: number | null;
  /** From 0 to 1; `null` = no number. */
  readonly share: number | null;
  readonly n: number | null;
  /** After weighting, where the source gives it. */
  readonly effectiveN: number | null;
  /** What the file holds beside it, by its own column names. */
  readonly extra: Readonly<Record<string, string>>;
  /** The cell: `polls.csv, row 2, column K`. */
  readonly origin: string;
}

/** The figures of tidy records for one answer; only percentages can be averaged. */
export function candidatesOf(records: readonly TidyRecord[], response: string): readonly CandidatePoll[] {
  return records
    .filter((record) => record.response === response && record.unit === "percent")
    .map((record) => {
      const fieldwork = { start: record.fieldworkStart, end: record.fieldworkEnd };
      return {
        pollId: record.pollId,
        kind: record.kind,
        pollster: record.pollster,
        sponsor: record.client,
        population: record.population,
        fieldwork,
        day: fieldworkMidpoint(fieldwork),
        share: record.share === null ? null : Number(record.share) / 100,
        n: record.n,
        effectiveN: record.effectiveN,
        extra: record.extra ?? {},
        origin: `${record.source}, row ${record.sourceRow}, column ${record.sourceColumn}`,
      };
    });
}
