import { askForCountry, askForQuestion } from "./asks";
import type { Layout, ShapeInput } from "./layout";
import { layOutList } from "./read-list";

/** One figure a row under other names than the tidy ones: "Country", "Answer", "Percent". */
export function layOutLong(input: ShapeInput): Layout {
  const layout = layOutList(input, [["response"], ["share", "status"]]);
  const asks = layout.figures.flatMap(({ fields }) => [
    ...askForCountry(fields, input.mapping),
    ...askForQuestion(fields),
  ]);
  return { ...layout, asks, tellsPollsApart: !input.columns.some(({ role }) => role === "poll_id") };
}
