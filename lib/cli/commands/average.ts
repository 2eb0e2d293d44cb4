import { type Command, Option } from "commander";
import { DiskSpools } from "@/lib/adapters/files/disk-spool";
import { candidatesOf } from "@/lib/core/averages/candidate-poll";
import { type Condition, chooseRecords } from "@/lib/core/averages/choose-records";
import { includePolls } from "@/lib/core/averages/inclusion";
import { LEAST_POLLS, type PollAverage, pollAverage } from "@/lib/core/averages/poll-average";
import { PollDataError } from "@/lib/core/errors";
import type { TidyRecord } from "@/lib/core/model/tidy-record";
import { refusal } from "@/lib/core/refusal";
import { readTables } from "@/lib/publishing/read-table";
import { today } from "@/lib/publishing/today";
import { EXIT, type ExitCode } from "../exit-code";
import { type AnswerAverage, averageCsv, averageJson, averageRows } from "../print/average";
import { showingProgress } from "../print/progress";
import { openFiles } from "../read-files";
import { type End, runCommand } from "../run-command";
import {
  limitsOf,
  type MapOptions,
  mapOption,
  mappingOf,
  type SharedOptions,
  toplinesCommand,
} from "../shared-options";

interface AverageOptions extends SharedOptions, MapOptions {
  readonly where?: readonly Condition[];
  readonly response?: string;
  readonly to: "csv" | "json";
}

export function averageCommand(end: End): Command {
  return toplinesCommand("average", "the average of a list of polls, day by day; needs no store")
    .argument("<file...>", "CSV files")
    .addOption(mapOption())
    .addOption(
      new Option(
        "--where <column=value>",
        "only these figures, by a tidy column or one of the file (repeatable)",
      ).argParser(addCondition),
    )
    .option("--response <name>", "one answer only")
    .addOption(new Option("--to <format>", "what to write").choices(["csv", "json"]).makeOptionMandatory())
    .action((paths: string[], options: AverageOptions) => runCommand(options, end, () => average(paths, options)));
}

function addCondition(text: string, before: readonly Condition[] = []): readonly Condition[] {
  const at = text.indexOf("=");
  return [...before, { column: at < 0 ? text : text.slice(0, at), value: at < 0 ? "" : text.slice(at + 1) }];
}

async function average(paths: readonly string[], options: AverageOptions): Promise<ExitCode> {
  const records = chooseRecords(await readRecords(paths, options), options.where ?? []);
  const answers = averagesOf(records, options.response);
  const wordings = new Set(records.map(({ questionId }) => questionId)).size;
  if (wordings > 1)
    console.error(`The average mixes ${wordings} wordings of the question; --where question_id=… takes one.`);
  if (options.json) console.log(averageJson(answers));
  else console.log(options.to === "csv" ? averageCsv(answers) : JSON.stringify(averageRows(answers), null, 2));
  return EXIT.done;
}

async function readRecords(paths: readonly string[], options: AverageOptions): Promise<readonly TidyRecord[]> {
  const limits = limitsOf(options);
  const mapping = await mappingOf(options, limits);
  const sources = showingProgress(await openFiles(paths, limits.maxBytes));
  const records = sources.map((): TidyRecord[] => []);
  const spools = new DiskSpools();
  try {
    let next = 0;
    const sinkOf = () => {
      const own = records[next++] ?? [];
      return {
        restart: () => {
          own.length = 0;
        },
        add: ({ record }: { readonly record: TidyRecord }) => {
          own.push(record);
        },
      };
    };
    const reading = { mapping, limits, today: today(), openSpool: spools.open };
    const problems = readTables(sources, reading, sinkOf).tables.flatMap((table) => table.problems);
    if (problems.some(({ severity }) => severity === "error")) throw new PollDataError(problems);
    return records.flat();
  } finally {
    spools.discard();
  }
}

/** @throws PollDataError AVERAGE_TOO_FEW when no answer has polls enough */
function averagesOf(records: readonly TidyRecord[], response: string | undefined): readonly AnswerAverage[] {
  const names = response === undefined ? [...new Set(records.map((record) => record.response))] : [response];
  const all = names.map((name) => {
    const inclusion = includePolls(candidatesOf(records, name));
    return { response: name, ...inclusion, average: pollAverage(inclusion.included) };
  });
  const found = all.filter((one): one is typeof one & { average: PollAverage } => one.average !== null);
  if (found.length > 0) return found;
  const most = Math.max(0, ...all.map(({ included }) => included.length));
  throw refusal(
    "AVERAGE_TOO_FEW",
    `No answer${response === undefined ? "" : ` “${response}”`} has polls enough for an average: at most ${most} are fit.`,
    `It takes ${LEAST_POLLS} polls with a date and a sample size, of two pollsters. toplines inspect shows what the file holds.`,
  );
}
