import { countOf } from "@/lib/core/format/lists";
import type { ColumnRole, FileShape, Inspection } from "@/lib/core/import/reading";
import type { GridSize } from "../reader/protocol";

/** A fact of a file: a word, and a remark below it. */
export interface FileFact {
  readonly label: string;
  readonly value: string;
  readonly remark: string;
}

const ENCODINGS: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
  macintosh: "Mac Roman",
};

const DELIMITERS: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar |" };

export const SHAPES: Readonly<Record<FileShape, string>> = {
  tidy: "tidy: a figure a row",
  long: "long: a figure a row",
  "wide-by-answer": "wide by answer",
  "wide-by-country": "wide by country",
  "poll-list": "list of polls",
  crosstab: "crosstab",
  battery: "battery of items",
  microdata: "respondents, a row each",
  series: "series of averages",
  "poll-table": "table of polls",
  "question-table": "table of questions",
  "code-book": "code book",
};

export const ROLES: Readonly<Record<ColumnRole, string>> = {
  pollster: "pollster",
  client: "sponsor",
  country: "country",
  region: "region",
  population: "population",
  subgroup: "subgroup",
  date: "fieldwork dates",
  fieldwork_start: "first day of fieldwork",
  fieldwork_end: "last day of fieldwork",
  published: "date of publication",
  year: "year",
  month: "month",
  day: "day",
  sample_size: "sample size",
  weighted_n: "weighted n",
  weight: "weight",
  mode: "mode",
  question: "question",
  question_id: "question id",
  scenario: "scenario",
  response: "answer",
  share: "share",
  margin_of_error: "margin of error",
  poll_id: "poll id",
  url: "web address",
  note: "remark, kept",
  derived: "computed, left out",
  ignore: "left out",
};

/** What was found of a file, in one row of facts. */
export function fileFacts({ file, shape, columns, counts }: Inspection, grid: GridSize | null): readonly FileFact[] {
  const shares = columns.filter(({ role }) => role === "share").length;
  const [first] = grid?.headerRows ?? [];
  return [
    {
      label: "Encoding",
      value: file.encoding === null ? "not a text" : (ENCODINGS[file.encoding] ?? file.encoding.toUpperCase()),
      remark: file.bom ? "with byte-order mark" : "no byte-order mark",
    },
    {
      label: "Delimiter",
      value: file.delimiter === null ? "none found" : (DELIMITERS[file.delimiter] ?? file.delimiter),
      remark: file.decimal === null ? "no decimals found" : `decimal ${file.decimal === "," ? "comma" : "point"}`,
    },
    {
      label: "Shape",
      value: shape === null ? "not recognised" : SHAPES[shape],
      remark: shares > 1 ? `${shares} columns of shares` : countOf(columns.length, "column"),
    },
    {
      label: "Header",
      value:
        first === undefined
          ? "none found"
          : file.headerLines > 1
            ? `rows ${first}–${first + file.headerLines - 1}`
            : `row ${first}`,
      remark: file.preambleLines > 0 ? `${countOf(file.preambleLines, "line")} above it skipped` : "nothing above it",
    },
    { label: "Holds", ...holds(counts) },
  ];
}

function holds({ polls, questions, countries, results, dataRows }: Inspection["counts"]): Omit<FileFact, "label"> {
  const parts = [
    polls > 1 ? countOf(polls, "poll") : null,
    questions > 0 ? countOf(questions, "question") : null,
    countries > 0 ? countOf(countries, "country", "countries") : null,
  ].filter((part) => part !== null);
  return {
    value: parts.length > 0 ? parts.join(", ") : countOf(dataRows, "row"),
    remark: results > 0 ? countOf(results, "result") : "no results of its own",
  };
}
