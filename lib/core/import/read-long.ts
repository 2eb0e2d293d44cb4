import { askForQuestion } from "./asks";
import type { Layout, ShapeInput } from "./layout";
import { layOutList } from "./read-list";

/** One figure a row under other names than the tidy ones: "Country", "Answer", "Percent". */
export function layOutLong(input: ShapeInput): Layout {
  const layout = layOutList(input, [["country", "region"], ["response"], ["share", "status"]]);
  return { ...layout, asks: layout.figures.flatMap(({ fields }) => askForQuestion(fields)) };
}
