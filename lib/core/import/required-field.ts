import type { Finding } from "./problem-list";

/** What is said where a field is missing that a figure cannot do without. */
export function requiredField(field: string): Omit<Finding, "severity"> {
  return {
    code: "CELL_REQUIRED",
    message: `The ${field} is not given.`,
    hint: "A figure without it says nothing: fill the cell, or take the row out.",
  };
}
