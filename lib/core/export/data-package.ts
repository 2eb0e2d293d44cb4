import type { Description } from "../import/description";
import { tidyCsv } from "../import/tidy-csv";
import type { PollContent } from "../model/poll-content";
import type { Question } from "../model/question";
import { TIDY_COLUMNS, type TidyColumn } from "../model/tidy-record";
import { describePolls } from "./describe-polls";
import { recordsOfPoll } from "./records-of-poll";

/** A text file of a data package, by its path in the package. */
export interface PackageFile {
  readonly path: string;
  readonly text: string;
}

export const DATA_PACKAGE_FILE = "datapackage.json";
/** The tidy records of a package. */
export const RESULTS_FILE = "results.csv";
const DESCRIPTION = "results.json";

/**
 * Polls as a Frictionless data package, the lossless form: the tidy records, what they cannot say of polls and questions,
 * and a descriptor that tells any program what each column is. `toplines import datapackage.json` reads it back.
 */
export function dataPackage(contents: readonly PollContent[], questions: readonly Question[]): readonly PackageFile[] {
  const records = contents.flatMap((content) => recordsOfPoll(content, questions));
  return [...packageAroundPolls(contents, questions), { path: RESULTS_FILE, text: tidyCsv(records) }];
}

/** The files of a package beside the records. */
export function packageAroundPolls(
  contents: readonly PollContent[],
  questions: readonly Question[],
): readonly PackageFile[] {
  return packageAround(describePolls(contents, questions), licencesOf(contents));
}

/** The files of a package beside the records that are in no store yet: what `convert` writes around them. */
export function packageAround(description: Description, licences: readonly string[] = []): readonly PackageFile[] {
  return [
    { path: DATA_PACKAGE_FILE, text: asJson(descriptor(licences)) },
    { path: DESCRIPTION, text: asJson(description) },
  ];
}

function descriptor(licences: readonly string[]) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "toplines-polls",
    ...(licences.length > 0 ? { licenses: licences.map((title) => ({ title })) } : {}),
    resources: [
      tableResource(),
      { name: "description", path: DESCRIPTION, format: "json", mediatype: "application/json" },
    ],
  };
}

function tableResource() {
  return {
    name: "results",
    type: "table",
    path: RESULTS_FILE,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: {
      fields: TIDY_COLUMNS.map((name) => ({ name, type: FIELD_TYPES[name] ?? "string" })),
      missingValues: [""],
    },
  };
}

const FIELD_TYPES: Readonly<Partial<Record<TidyColumn, string>>> = {
  share: "number",
  n: "integer",
  effective_n: "number",
  margin_of_error: "number",
  extra: "object",
};

function licencesOf(contents: readonly PollContent[]): readonly string[] {
  return [...new Set(contents.flatMap(({ poll }) => poll.document.licence ?? []))];
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
