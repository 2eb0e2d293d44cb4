import type { ImportedFile } from "@/lib/adapters/store/store";
import { PollDataError, type Problem } from "@/lib/core/errors";
import { type Description, emptyDescription } from "@/lib/core/import/description";
import type { Join } from "@/lib/core/import/join/read-poll-files";
import type { ImportLimits } from "@/lib/core/import/limits";
import type { Mapping } from "@/lib/core/import/mapping";
import type { InputFile, Inspection } from "@/lib/core/import/reading";
import type { Article } from "@/lib/core/model/article";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";
import { attempt } from "./attempt";
import { joinQuestions, refuseSharedPolls } from "./join-tables";
import { parseArticle, parseDescription } from "./json-file";
import { pairDescriptions } from "./pair-descriptions";
import { type From, prepareTable } from "./prepare-table";
import { readTables } from "./read-table";

/** The files of one import: tables of figures, the JSON that describes them, articles that cite them. */
export interface ImportInputs {
  readonly tables: readonly InputFile[];
  readonly descriptions: readonly InputFile[];
  readonly articles: readonly InputFile[];
}

export interface PrepareOptions {
  /** ISO date. */
  readonly today: string;
  readonly mapping?: Mapping;
  readonly limits?: ImportLimits;
}

/** Everything the files hold, ready to be compared with a store. */
export interface PreparedImport {
  readonly inspections: readonly Inspection[];
  /** How the tables belong together. */
  readonly join: Join | null;
  readonly polls: readonly From<PollContent>[];
  readonly questions: readonly From<Question>[];
  readonly articles: readonly From<Article>[];
  readonly files: readonly ImportedFile[];
}

/**
 * Reads all files to the end.
 * @throws PollDataError with the problems of all of them, when there is an error or a question only a person can answer
 */
export function prepareImport(inputs: ImportInputs, options: PrepareOptions): PreparedImport {
  const problems: Problem[] = [];
  const jsonOf = attempt(() => pairDescriptions(inputs.tables, inputs.descriptions), problems);
  const said = new Map(inputs.tables.map((file) => [file, describe(jsonOf?.get(file), problems)]));
  const describedAs = (file: InputFile) => said.get(file) ?? emptyDescription;
  const read = readTables(inputs.tables, options, (file) => ({ description: describedAs(file) }));
  const tables = inputs.tables.flatMap((file, position) => {
    const reading = read.tables[position];
    return reading
      ? prepareTable({ file, reading, json: jsonOf?.get(file), described: describedAs(file) }, problems)
      : [];
  });
  const polls = tables.flatMap((table) => table.polls);
  refuseSharedPolls(polls, problems);
  const questions = joinQuestions(
    tables.flatMap((table) => table.questions),
    problems,
  );
  const articles = inputs.articles.flatMap((file) => prepareArticle(file, problems) ?? []);
  if (problems.some(({ severity }) => severity === "error")) throw new PollDataError(problems);
  const files = [...inputs.tables, ...inputs.descriptions, ...inputs.articles].map(asImported);
  return {
    inspections: tables.map(({ inspection }) => inspection),
    join: read.join,
    polls,
    questions,
    articles,
    files,
  };
}

function describe(json: InputFile | undefined, problems: Problem[]): Description {
  return (json && attempt(() => parseDescription(json), problems)) ?? emptyDescription;
}

/** The file as the revision remembers it. */
function asImported({ name, sha256, bytes }: InputFile): ImportedFile {
  return { name, sha256, bytes: bytes.length };
}

function prepareArticle(file: InputFile, problems: Problem[]): From<Article> | undefined {
  const article = attempt(() => parseArticle(file), problems);
  // What somebody imports is theirs, even a file of data/.
  return article && { file: file.name, shareColumn: null, described: new Set(), value: { ...article, sample: false } };
}
