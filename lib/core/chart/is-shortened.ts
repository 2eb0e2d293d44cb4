import type { ChartModel } from "./chart-model";

/** Whether a chart leaves out rows or panels that a reader may ask for with `rows=all`. */
export function isShortened(model: ChartModel): boolean {
  if (model.kind === "small-multiples")
    return model.content.over === "time" ? model.content.omitted > 0 : model.content.gaps.length > 0;
  if (model.kind === "grouped-dots") return model.rows.length < model.table.rows.length;
  return "gaps" in model && model.gaps.length > 0;
}

/** Whether the order of the rows is the reader's to choose. */
export function isSortable({ kind, table }: ChartModel): boolean {
  // Answers of two waves keep the order of the questionnaire.
  if (kind === "dumbbell" && table.columns[0]?.label !== "Country") return false;
  return table.rows.length > 1 && !["dots-over-time", "slope", "grouped-dots"].includes(kind);
}
