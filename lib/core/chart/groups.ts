import { shareOf } from "../model/figure";
import type { Result } from "../model/result";
import { distinct, selectComparable } from "./select-results";

/** A subgroup as the importer writes it, taken apart: "Age: 18-24" is the group 18-24 of the variable Age. */
export interface GroupName {
  readonly variable: string;
  readonly group: string;
}

/** The variable of groups that are named without one ("Republican"). */
const UNNAMED = "Group";

/** `null` for a cross of two variables ("Gender: Male × Age: 18-34"): it belongs to neither alone. */
export function parseGroup(subgroup: string): GroupName | null {
  if (/: .+ × .+: /.test(subgroup)) return null;
  const at = subgroup.lastIndexOf(": ");
  if (at <= 0) return { variable: UNNAMED, group: subgroup };
  return { variable: subgroup.slice(0, at), group: subgroup.slice(at + 2) };
}

/** The figures of the groups of one variable in one country, each with its group, in the order of the file. */
export interface GroupedResults {
  readonly groups: readonly { readonly group: string; readonly results: readonly Result[] }[];
  readonly population: string | null;
  readonly notes: readonly string[];
}

/** The variables by which a question is broken down, those with two groups or more, in the order of the file. */
export function groupVariables(results: readonly Result[]): readonly string[] {
  const groups = new Map<string, Set<string>>();
  for (const { subgroup, figure } of results) {
    const name = subgroup === null || figure.unit !== "percent" ? null : parseGroup(subgroup);
    if (name !== null) groups.set(name.variable, (groups.get(name.variable) ?? new Set()).add(name.group));
  }
  return [...groups].filter(([, names]) => names.size > 1).map(([variable]) => variable);
}

/** Countries with figures of this variable; `null` = the poll as a whole. */
export function countriesWithGroups(results: readonly Result[], variable: string): readonly (string | null)[] {
  return distinct(results.filter((result) => variableOf(result) === variable).map(({ country }) => country));
}

/** One population and scenario of all groups, so that nothing is compared that was asked of different people. */
export function groupedResults(results: readonly Result[], variable: string, country: string | null): GroupedResults {
  const own = results.filter(
    (result) => variableOf(result) === variable && result.country === country && result.region === null,
  );
  // The rule for whole populations, applied to the groups: their names are put aside for it.
  const selection = selectComparable(own.map((result) => ({ ...result, subgroup: null })));
  const [kept] = selection.results;
  const comparable = own.filter(
    ({ population, scenario, figure }) =>
      kept !== undefined &&
      population === kept.population &&
      scenario === kept.scenario &&
      figure.unit === kept.figure.unit,
  );
  const names = distinct(comparable.map(groupOf));
  return {
    groups: names.map((group) => ({ group, results: comparable.filter((result) => groupOf(result) === group) })),
    population: selection.population,
    notes: selection.notes,
  };
}

/** Whether a group has a figure at all. */
export function hasShare(results: readonly Result[]): boolean {
  return results.some(({ figure }) => shareOf(figure) !== null);
}

function variableOf({ subgroup }: Result): string | null {
  return subgroup === null ? null : (parseGroup(subgroup)?.variable ?? null);
}

function groupOf({ subgroup }: Result): string {
  return subgroup === null ? "" : (parseGroup(subgroup)?.group ?? subgroup);
}

/** "by age", `by “How old are you?”`: a variable within a sentence. */
export function describeVariable(variable: string): string {
  if (/[?.!]$/.test(variable) || variable.split(" ").length > 4) return `by “${variable}”`;
  return /^[A-Z][a-z]/.test(variable) ? `by ${variable.charAt(0).toLowerCase()}${variable.slice(1)}` : `by ${variable}`;
}
