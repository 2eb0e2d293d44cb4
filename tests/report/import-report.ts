// `npm run report:import`: what becomes of the 19 real files of ../shared/polls.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readPollFiles } from "@/lib/core/import/join/read-poll-files";
import { emptyMapping } from "@/lib/core/import/mapping";
import type { FileReading } from "@/lib/core/import/read-poll-file";
import type { InputFile } from "@/lib/core/import/reading";
import type { TidyRecord } from "@/lib/core/model/tidy-record";
import { type ExpectedFigure, IMPORT_CASES, type ImportCase } from "./import-cases";

const FOLDER = path.resolve(import.meta.dirname, "../../../shared/polls");
const TODAY = "2026-11-25";

if (!existsSync(FOLDER)) {
  console.log("The files of ../shared/polls are not beside this checkout: there is nothing to report.");
  process.exit(0);
}
const outcomes = IMPORT_CASES.map(report);
const wrong = outcomes.filter((outcome) => outcome.startsWith("wrong")).length;
const files = IMPORT_CASES.reduce((sum, { files: names }) => sum + names.length, 0);
console.log(
  `\n${files} files in ${IMPORT_CASES.length} calls: ${outcomes.filter((outcome) => outcome === "right").length} right, ${wrong} wrong`,
);
process.exit(wrong === 0 ? 0 : 1);

/** Reads the files of a case as they are, then with a person's answers, and says what came of both. */
function report({ number, files: names, shapes, answers, figures }: ImportCase): string {
  const inputs = names.map(inputFile);
  const alone = readPollFiles(inputs, { today: TODAY }).readings;
  const started = performance.now();
  const { readings } = readPollFiles(inputs, { today: TODAY, mapping: { ...emptyMapping, answers: { ...answers } } });
  const ms = Math.round(performance.now() - started);
  const records = readings.flatMap((reading) => reading.records);
  const outcome = judge(readings, shapes, records, figures);
  console.log(`${number.padEnd(16)}${names[0]}`);
  console.log(`  unanswered: ${describe(alone)}`);
  console.log(
    `  answered:   ${outcome}; ${readings.map(({ inspection }) => inspection.shape).join(" + ")}, ${records.length} figures, ${figures.length} of them checked, ${ms} ms`,
  );
  return outcome;
}

function describe(readings: readonly FileReading[]): string {
  const asks = readings.flatMap(({ inspection }) => inspection.asks.map(({ code }) => code));
  const errors = readings.flatMap(({ inspection }) =>
    inspection.problems.filter(({ severity }) => severity === "error"),
  );
  const [first] = errors;
  if (first !== undefined) return `refused, ${first.code} at ${first.cell ?? `row ${first.row}`}`;
  return asks.length > 0 ? `asked for ${[...new Set(asks)].join(", ")}` : "read without a question";
}

function judge(
  readings: readonly FileReading[],
  shapes: readonly string[],
  records: readonly TidyRecord[],
  figures: readonly ExpectedFigure[],
): string {
  const seen = readings.map(({ inspection }) => inspection.shape);
  if (seen.join() !== shapes.join()) return `wrong shape: ${seen.join(" + ")} where ${shapes.join(" + ")} is right`;
  if (records.length === 0) return `wrong: ${describe(readings)} although all was answered`;
  const missing = figures.find((figure) => !records.some((record) => fits(record, figure)));
  return missing === undefined ? "right" : `wrong: no figure ${missing.share} with ${JSON.stringify(missing.where)}`;
}

function fits(record: TidyRecord, { where, extra, share, decimals }: ExpectedFigure): boolean {
  const isThere = Object.entries(where).every(([key, value]) => record[key as keyof TidyRecord] === value);
  const isSaid = Object.entries(extra ?? {}).every(([key, value]) => record.extra?.[key] === value);
  if (!isThere || !isSaid || record.share === null) return false;
  return decimals === undefined ? record.share === share : Number(record.share).toFixed(decimals) === share;
}

function inputFile(name: string): InputFile {
  const bytes = new Uint8Array(readFileSync(path.join(FOLDER, name)));
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
