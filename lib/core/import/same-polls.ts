import type { AnswerColumn } from "./answer-columns";
import { answerTo, askForSamePoll } from "./asks";
import type { RowKind, ShapeInput } from "./layout";
import type { Finding } from "./problem-list";
import type { Ask, ColumnRole, SplitRow } from "./reading";
import { meaningOfResponse } from "./response-words";
import { isNotStated } from "./values/not-stated";

/** What tells one poll from another: the contract's key, and who paid for it and how people were reached. */
const KEY_ROLES: ReadonlySet<ColumnRole | null> = new Set([
  "pollster",
  "client",
  "country",
  "region",
  "population",
  "subgroup",
  "mode",
  "date",
  "fieldwork_start",
  "fieldwork_end",
  "published",
  "year",
  "month",
  "day",
  "question",
  "question_id",
  "scenario",
  "poll_id",
]);

/**
 * Rows of one poll: equal ones count once, those that offer other answers are scenarios, and for those that
 * contradict each other a person must say which counts.
 */
export function settleSamePolls(
  input: ShapeInput,
  answers: readonly AnswerColumn[],
  kinds: Map<number, RowKind>,
): readonly Ask[] {
  const asks: Ask[] = [];
  for (const rows of groupsOfRows(input, kinds)) {
    const different = withoutEqual(input, rows, kinds);
    if (different.length < 2) continue;
    const scenarios = scenariosByAnswers(different, answers);
    if (scenarios) {
      different.forEach((row, position) => {
        kinds.set(row.row, { ...kinds.get(row.row), scenario: scenarios[position] ?? "" });
      });
      input.problems.add(placeOf(different[0]), byAnswers(different, scenarios));
      continue;
    }
    const ask = contradicting(input, different, kinds);
    if (ask && asks.length === 0) asks.push(ask);
  }
  return asks;
}

function groupsOfRows({ split, columns }: ShapeInput, kinds: ReadonlyMap<number, RowKind>): SplitRow[][] {
  const indexes = columns.filter(({ role }) => KEY_ROLES.has(role)).map(({ index }) => index);
  const groups = new Map<string, SplitRow[]>();
  for (const row of split.rows) {
    if (kinds.get(row.row)?.skip) continue;
    const key = indexes.map((index) => row.cells[index - 1]?.trim() ?? "").join("\u0000");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].filter((rows) => rows.length > 1);
}

/** Rows that say the very same are one; the later ones are left out. */
function withoutEqual({ problems }: ShapeInput, rows: readonly SplitRow[], kinds: Map<number, RowKind>): SplitRow[] {
  const first = new Map<string, SplitRow>();
  for (const row of rows) {
    const key = row.cells.map((cell) => cell.trim()).join("\u0000");
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row);
      continue;
    }
    kinds.set(row.row, { skip: true });
    problems.add(
      placeOf(row),
      twice(`Row ${row.row} says the same as row ${earlier.row} in every cell.`, "It counts once."),
    );
  }
  return [...first.values()];
}

/** "with Jadot" and "with Hidalgo", when no two rows offer the same candidates; `null` when some do. */
function scenariosByAnswers(rows: readonly SplitRow[], answers: readonly AnswerColumn[]): string[] | null {
  const substantive = answers.filter(
    ({ response, subgroup }) => subgroup === null && meaningOfResponse(response).kind === "substantive",
  );
  const offered = rows.map((row) =>
    substantive.filter(({ column }) => !isNotStated(row.cells[column.index - 1]?.trim() ?? "")),
  );
  const common = substantive.filter((answer) => offered.every((set) => set.includes(answer)));
  const any = substantive.filter((answer) => offered.some((set) => set.includes(answer)));
  // Without a common core these are not variants of one question.
  if (common.length === 0) return null;
  const names = offered.map((set) => {
    const own = set.filter((answer) => !common.includes(answer));
    if (own.length > 0) return `with ${list(own)}`;
    return `without ${list(any.filter((answer) => !common.includes(answer)))}`;
  });
  return new Set(names).size === rows.length ? names : null;
}

function contradicting(input: ShapeInput, rows: readonly SplitRow[], kinds: Map<number, RowKind>): Ask | null {
  const [first, second] = rows;
  if (!first || !second) return null;
  const answer = answerTo(input.mapping, "SAME_POLL");
  if (answer !== "skip" && answer !== "replace" && answer !== "add") {
    input.problems.add(placeOf(second), twice(differences(input, first, second), "Answer SAME_POLL in a mapping."));
    // Set apart for now, so that everything else in the file is still checked.
    markCopies(rows, kinds);
    return askForSamePoll(first.row, second.row);
  }
  if (answer === "add") markCopies(rows, kinds);
  const kept = answer === "skip" ? first : rows[rows.length - 1];
  if (answer !== "add") for (const row of rows) if (row !== kept) kinds.set(row.row, { skip: true });
  const done = { skip: "The first row counts.", replace: "The last row counts.", add: "They are read as two polls." };
  input.problems.add(placeOf(second), twice(differences(input, first, second), done[answer]));
  return null;
}

function markCopies(rows: readonly SplitRow[], kinds: Map<number, RowKind>): void {
  rows.forEach((row, position) => {
    if (position > 0) kinds.set(row.row, { ...kinds.get(row.row), copy: position + 1 });
  });
}

function differences({ split }: ShapeInput, first: SplitRow, second: SplitRow): string {
  const differing = split.header.flatMap((name, position) => {
    const [before = "", after = ""] = [first.cells[position]?.trim(), second.cells[position]?.trim()];
    return before === after ? [] : [`${name} ${before || "empty"} → ${after || "empty"}`];
  });
  return `Rows ${first.row} and ${second.row} are the same poll and differ: ${differing.slice(0, 8).join(", ")}.`;
}

function twice(message: string, hint: string): Finding {
  return { severity: "warning", code: "SAME_POLL_TWICE", message, hint };
}

function byAnswers(rows: readonly SplitRow[], scenarios: readonly string[]): Finding {
  return {
    severity: "warning",
    code: "SCENARIOS_BY_ANSWERS",
    message: `Rows ${rows.map(({ row }) => row).join(", ")} are one poll with other answers offered: ${scenarios.map((name) => `"${name}"`).join(", ")}.`,
    hint: "They are read as scenarios of one poll; if they are several polls, say so in a column of its own.",
  };
}

function list(answers: readonly AnswerColumn[]): string {
  return answers.map(({ response }) => response).join(", ");
}

function placeOf(row: SplitRow | undefined) {
  return row === undefined ? {} : { row: row.row, line: row.line };
}
