import { createHash } from "node:crypto";
import { workbook } from "@/lib/adapters/documents/write-workbook";
import { zipTexts } from "@/lib/adapters/documents/write-zip";
import { aboutFigures, type ChartProvenance } from "@/lib/core/export/about-figures";
import { dataPackage } from "@/lib/core/export/data-package";
import { recordsJson, shownJson } from "@/lib/core/export/figures-json";
import { joinPolls, narrowFigures } from "@/lib/core/export/narrow-figures";
import { recordsOfPoll } from "@/lib/core/export/records-of-poll";
import { shownCsv, shownTable } from "@/lib/core/export/shown-table";
import { recordsWorkbook, shownWorkbook } from "@/lib/core/export/workbook";
import { tidyCsv } from "@/lib/core/import/tidy-csv";
import type { FoundChart } from "@/lib/reading/find-chart";
import type { FiguresRequest } from "./chart-request";
import type { ChartFile } from "./kept-files";

/** The figures of a chart as a file: what the chart shows, or with `rows=all` every figure that was published. */
export async function makeFigures(
  { format, choices }: FiguresRequest,
  found: FoundChart,
  provenance: ChartProvenance,
): Promise<ChartFile> {
  const body = asBytes(await figures(format, choices.rows === "all", found, provenance, choices));
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` };
}

async function figures(
  format: FiguresRequest["format"],
  all: boolean,
  { model, asked }: FoundChart,
  provenance: ChartProvenance,
  choices: FiguresRequest["choices"],
): Promise<string | Uint8Array<ArrayBuffer>> {
  const narrowed = narrowFigures(asked, choices);
  const questions = narrowed.map(({ question }) => question);
  const contents = joinPolls(narrowed.flatMap(({ polls }) => polls));
  const records = () => contents.flatMap((content) => recordsOfPoll(content, questions));
  const about = () => aboutFigures(model.words, contents, provenance);
  switch (format) {
    case "csv":
      return all ? tidyCsv(records()) : shownCsv(shownTable(model.table));
    case "json":
      return all ? recordsJson(model, records(), provenance) : shownJson(model, provenance);
    case "xlsx":
      return workbook(all ? recordsWorkbook(records(), about()) : shownWorkbook(shownTable(model.table), about()));
    case "datapackage.zip":
      return zipTexts(dataPackage(contents, questions));
  }
}

function asBytes(file: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return typeof file === "string" ? new TextEncoder().encode(file) : file;
}
