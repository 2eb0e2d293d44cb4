import type { Inspection } from "@/lib/core/import/reading";
import { sureness } from "@/lib/core/import/sureness";
import { problemLines } from "./problems";
import { alignedLines, counted } from "./table";

/** What the importer sees of a file, for a person. */
export function inspectionLines(inspection: Inspection): string[] {
  return [
    inspection.file.name,
    ...alignedLines(factRows(inspection)).map((line) => `  ${line}`),
    ...section("Columns", columnLines(inspection)),
    ...section("To answer first", askLines(inspection)),
    ...section("Problems", problemLines(inspection.problems.map(({ file: _, ...problem }) => problem))),
  ];
}

const DELIMITERS: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "|" };

function factRows({ file, shape, counts }: Inspection): string[][] {
  const text = [
    file.encoding?.toUpperCase() ?? "not a text",
    file.bom ? "with byte order mark" : null,
    file.lineEnding ? `line ends ${file.lineEnding.toUpperCase()}` : null,
    file.delimiter ? `separator ${DELIMITERS[file.delimiter]}` : null,
    file.decimal ? `decimal sign ${file.decimal}` : null,
  ];
  const holds = [
    counted(counts.polls, "poll"),
    counted(counts.questions, "question"),
    counted(counts.countries, "country", "countries"),
    counted(counts.results, "figure"),
  ];
  const skipped = counts.skippedRows > 0 ? `, ${counted(counts.skippedRows, "blank row")} skipped` : "";
  return [
    ["text", text.filter(Boolean).join(", ")],
    ["shape", shape ?? "not recognised"],
    ["rows", `${counts.dataRows.toLocaleString("en")}${skipped}`],
    ["holds", holds.join(", ")],
  ];
}

function columnLines({ columns }: Inspection): string[] {
  return alignedLines(
    columns.map(({ index, header, role, unit, confidence }) => [
      String(index),
      header || "(no name)",
      unit ? `${role} (${unit})` : role,
      sureness(confidence),
    ]),
    new Set([0]),
  );
}

function askLines({ asks }: Inspection): string[] {
  return asks.map(({ code, message, options }) => {
    const choice = options.length > 0 ? ` One of: ${options.join(", ")}.` : "";
    return `${message}${choice} [${code}]`;
  });
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `  ${title}`, ...lines.map((line) => `    ${line}`)];
}
