import { TIDY_COLUMNS, type TidyColumn } from "../model/tidy-record";
import type { Layout } from "./layout";

/** What is said of the figure itself and may come from its own column. */
const FIGURE_FIELDS: ReadonlySet<TidyColumn> = new Set([
  "country",
  "region",
  "response",
  "share",
  "status",
  "unit",
  "subgroup",
  "n",
]);
/** What a figure may lack, such as one of a subgroup, without having another of its own. */
const OPTIONAL_FIELDS: ReadonlySet<TidyColumn> = new Set(["margin_of_error", "effective_n"]);

/** Whether all figures of a row have what is said of the poll from the same cells. */
export function haveSameStatement({ figures: [first, ...others] }: Layout): boolean {
  if (first === undefined) return true;
  return TIDY_COLUMNS.filter((name) => !FIGURE_FIELDS.has(name)).every((name) => {
    const source = first.fields.get(name);
    return others.every(
      ({ fields }) => fields.get(name) === source || (OPTIONAL_FIELDS.has(name) && !fields.has(name)),
    );
  });
}
