import type { ColourRole } from "../chart-model";
import { CLASS_STEPS, type ClassStep, type ShareClass } from "../share-classes";
import { placeLegend } from "./place-legend";

/** The colour of a class. */
export function colourOf(step: ClassStep): ColourRole {
  return `sequential-${step}`;
}

/** The limits of the classes, and what an empty place means where there is one. */
export function placeClasses(
  classes: readonly ShareClass[],
  hasEmpty: boolean,
  width: number,
  textPx: number,
): ReturnType<typeof placeLegend> {
  const steps = CLASS_STEPS.flatMap((step) => {
    const entry = classes[step - 1];
    return entry === undefined ? [] : [{ key: String(step), label: entry.label, colour: colourOf(step), symbol: null }];
  });
  const empty = { key: EMPTY_CLASS, label: "no figure", colour: "context" as const, symbol: null };
  return placeLegend(hasEmpty ? [...steps, empty] : steps, 0, width, textPx);
}

/** The legend entry of places without a figure: outlined, not filled. */
export const EMPTY_CLASS = "empty";
