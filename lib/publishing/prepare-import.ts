import type { ImportedFile } from "@/lib/adapters/store/store";
import { PollDataError, type Problem } from "@/lib/core/errors";
import { Assembly } from "@/lib/core/import/assemble";
import type { ByteSource } from "@/lib/core/import/byte-source";
import { type Description, emptyDescription } from "@/lib/core/import/description";
import type { Join } from "@/lib/core/import/join/read-poll-files";
import type { ImportLimits } from "@/lib/core/import/limits";
import type { Mapping } from "@/lib/core/import/mapping";
import type { InputFile, Inspection } from "@/lib/core/import/reading";
import { memorySpool, type OpenSpool } from "@/lib/core/import/spool";
import type { Article } from "@/lib/core/model/article";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";
import type { TidyRecord } from "@/lib/core/model/tidy-record";
import { attempt } from "./attempt";
import { joinQuestions, refuseSharedPolls } from "./join-tables";
import { parseArticle, parseDescription } from "./json-file";
import { pairDescriptions } from "./pair-descriptions";
import { type From, prepareTable } from "./prepare-table";
import { readTables } from "./read-table";

/** The files of one import: tables of figures, the JSON that describes them, articles that cite them. */
export interface ImportInputs {
  readonly tables: readonly ByteSource[];
  readonly descriptions: readonly InputFile[];
  readonly articles: readonly InputFile[];
}

export interface PrepareOptions {
  /** ISO date. */
  readonly today: string;
  readonly mapping?: Mapping;
  readonly limits?: ImportLimits;
  /** Where large files are kept while they are read and published; in memory unless said. */
  readonly openSpool?: OpenSpool;
}

/** Everything the files hold, ready to be compared with a store. */
export interface PreparedImport {
  readonly inspections: readonly Inspection[];
  /** How the tables belong together. */
  readonly join: Join | null;
  /** Read as often as they are asked for; those of a large file are not in memory. */
  readonly polls: Iterable<From<PollContent>>;
  readonly questions: readonly From<Question>[];
  readonly articles: readonly From<Article>[];
  readonly files: readonly ImportedFile[];
}

/** Refused files, with what was seen of their tables: it helps whoever is to correct or answer something. */
export class FilesRefused extends PollDataError {
  constructor(
    problems: readonly Problem[],
    readonly files: readonly Inspection[],
    readonly join: Join | null,
  ) {
    super(problems);
    this.name = "FilesRefused";
  }
}

/**
 * Reads all files to the end.
 * @throws FilesRefused with the problems of all of them, when there is an error or a question only a person can answer
 */
export function prepareImport(inputs: ImportInputs, options: PrepareOptions): PreparedImport {
  const problems: Problem[] = [];
  const jsonOf = attempt(() => pairDescriptions(inputs.tables, inputs.descriptions), problems);
  const said = new Map(inputs.tables.map((source) => [source, describe(jsonOf?.get(source), problems)]));
  const describedAs = (source: ByteSource) => said.get(source) ?? emptyDescription;
  const assemblies = new Map<ByteSource, Assembly>();
  const read = readTables(
    inputs.tables,
    options,
    (source) => assemblySink(source, assemblies, options.openSpool ?? memorySpool),
    (source) => ({ description: describedAs(source) }),
  );
  const tables = inputs.tables.flatMap((source, position) => {
    const [reading, assembly] = [read.tables[position], assemblies.get(source)];
    return reading && assembly
      ? prepareTable({ source, reading, assembly, json: jsonOf?.get(source), described: describedAs(source) }, problems)
      : [];
  });
  refuseSharedPolls(tables, problems);
  const questions = joinQuestions(
    tables.flatMap((table) => table.questions),
    problems,
  );
  const articles = inputs.articles.flatMap((file) => prepareArticle(file, problems) ?? []);
  const inspections = read.tables.map(({ inspection }) => inspection);
  if (problems.some(({ severity }) => severity === "error")) throw new FilesRefused(problems, inspections, read.join);
  return {
    inspections,
    join: read.join,
    polls: {
      *[Symbol.iterator]() {
        for (const table of tables) yield* table.polls;
      },
    },
    questions,
    articles,
    files: [
      ...inputs.tables.map(({ name, sha256, size }) => ({ name, sha256, bytes: size })),
      ...[...inputs.descriptions, ...inputs.articles].map(asImported),
    ],
  };
}

/** Puts the records of a table together as they are read; what was put together is void when it is read anew. */
function assemblySink(source: ByteSource, assemblies: Map<ByteSource, Assembly>, openSpool: OpenSpool) {
  let assembly = new Assembly(source, openSpool);
  const restart = () => {
    assembly = new Assembly(source, openSpool);
    assemblies.set(source, assembly);
  };
  restart();
  return { restart, add: ({ record }: { readonly record: TidyRecord }) => assembly.add(record) };
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
