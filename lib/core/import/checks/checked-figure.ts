import type { TidyRecord } from "../../model/tidy-record";

/** What the answers that belong together are checked by. */
export interface CheckedFigure {
  readonly record: Pick<
    TidyRecord,
    "questionId" | "question" | "country" | "region" | "response" | "unit" | "share" | "status" | "extra" | "fileRow"
  >;
  readonly line: number;
  readonly column: number;
}

/** The figures of a spool on disk: a record holds far more than is checked. */
export function packFigures(figures: readonly CheckedFigure[]): readonly CheckedFigure[] {
  return figures.map(({ record, line, column }) => {
    const { questionId, question, country, region, response, unit, share, status, extra, fileRow } = record;
    const kind = extra?.question_kind;
    const kept = kind === undefined ? null : { question_kind: kind };
    return {
      record: { questionId, question, country, region, response, unit, share, status, extra: kept, fileRow },
      line,
      column,
    };
  });
}

type Grouped = Pick<
  TidyRecord,
  "pollId" | "questionId" | "country" | "region" | "population" | "subgroup" | "scenario"
>;

/** Whether two answers were given to one question by one population. */
export function isOfGroup(a: Grouped, b: Grouped): boolean {
  return (
    a.pollId === b.pollId &&
    a.questionId === b.questionId &&
    a.country === b.country &&
    a.region === b.region &&
    a.population === b.population &&
    a.subgroup === b.subgroup &&
    a.scenario === b.scenario
  );
}
