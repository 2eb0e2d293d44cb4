import type { Layout, ShapeInput } from "./layout";
import { layOutList } from "./read-list";

/** The tidy form of the contract: every column is optional but where a figure would say nothing without it. */
export function layOutTidy(input: ShapeInput): Layout {
  const required = [["country", "region"], ["response"], ["share", "status"], ["question", "question_id"]] as const;
  return { ...layOutList(input, required), asks: [] };
}
