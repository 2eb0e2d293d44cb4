/** How sure the importer is of what a column is, for people. */
export type Sureness = "certain" | "likely" | "unsure";

/** The word for a confidence from 0 to 1. */
export function sureness(confidence: number): Sureness {
  if (confidence >= 0.9) return "certain";
  return confidence >= 0.6 ? "likely" : "unsure";
}
