import { mapping } from "./read-csv";

/** The country is given, and nothing is broken down. */
export const NO_GROUPS = mapping({ answers: { COUNTRY: "GB", GROUP_COLUMNS: "none" } });

/** A file of respondents: `row` gives the cells after the number of each. */
export function respondents(header: string, count: number, row: (index: number) => string): string {
  return `id,${header}\n${Array.from({ length: count }, (_, index) => `${index + 1},${row(index)}\n`).join("")}`;
}

/** Respondents of the same answers every time. */
export const survey = (weight: (index: number) => string = () => "1", count = 200) =>
  respondents("tea,milk,sex,weight", count, (index) =>
    [
      index % 4 === 0 ? "Yes" : "No",
      index % 3 === 0 ? "Some" : "None",
      index % 2 === 0 ? "Man" : "Woman",
      weight(index),
    ].join(","),
  );
