import type { Layout, ShapeInput } from "./layout";
import { type Outcome, refused } from "./outcome";
import { layOutLong } from "./read-long";
import { layOutPollList } from "./read-poll-list";
import { layOutSeries } from "./read-series";
import { layOutTidy } from "./read-tidy";
import { layOutWideByAnswer } from "./read-wide-by-answer";
import { layOutWideByCountry } from "./read-wide-by-country";
import type { FileShape } from "./reading";
import { refineColumns } from "./refine-columns";
import { settleDates } from "./settle-dates";

/** The reader of each shape; a shape without one is recognised and refused. */
const LAYOUTS: Readonly<Partial<Record<FileShape, (input: ShapeInput) => Layout>>> = {
  tidy: layOutTidy,
  long: layOutLong,
  "wide-by-country": layOutWideByCountry,
  "wide-by-answer": layOutWideByAnswer,
  "poll-list": layOutPollList,
  series: layOutSeries,
};

const AS_TIDY = "Bring it into the tidy form: a row a figure, with the columns country, question, response and share.";

export function layOut(shape: FileShape | null, input: ShapeInput): Outcome<Layout> {
  const place = { row: input.split.headerRow.row, line: input.split.headerRow.line };
  if (shape === null) {
    return refused(
      {
        code: "SHAPE_UNKNOWN",
        message: `How the figures lie in this file is not clear from its columns: ${columnNames(input)}.`,
        hint: AS_TIDY,
      },
      place,
    );
  }
  const read = LAYOUTS[shape];
  if (!read)
    return refused(
      {
        code: "SHAPE_NOT_SUPPORTED",
        message: `The file is a ${shape.replace("-", " ")}, which this version does not read.`,
        hint: AS_TIDY,
      },
      place,
    );
  if (shape === "tidy") return { ok: true, value: read(input) };
  const refined = { ...input, columns: refineColumns(input.split, input.columns) };
  const { dates, asks, evidence } = settleDates(input.split, refined.columns, input.mapping);
  const layout = read(refined);
  return { ok: true, value: { ...layout, dates, dateEvidence: evidence, asks: [...layout.asks, ...asks] } };
}

function columnNames({ split }: ShapeInput): string {
  const names = split.header.filter((name) => name !== "").map((name) => `"${name}"`);
  return names.length > 20 ? `${names.slice(0, 20).join(", ")}, …` : names.join(", ");
}
