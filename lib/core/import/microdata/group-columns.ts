import type { Mapping } from "../mapping";
import type { ProblemList } from "../problem-list";
import type { Ask } from "../reading";
import type { RespondentColumn } from "./respondent-columns";

export interface GroupChoice {
  readonly columns: readonly RespondentColumn[];
  readonly ask: Ask | null;
}

/** The columns a person wants the answers broken down by: all of them by all would be thousands of tables. */
export function chooseGroups(
  columns: readonly RespondentColumn[],
  mapping: Mapping,
  problems: ProblemList,
): GroupChoice {
  const mapped = new Map(Object.entries(mapping.columns));
  const categories = columns.filter(({ content }) => content === "category");
  const byRole = columns.filter(({ header }) => mapped.get(header) === "subgroup");
  const answer = new Map(Object.entries(mapping.answers)).get("GROUP_COLUMNS")?.trim();
  if (answer === "none") return { columns: byRole, ask: null };
  if (answer === undefined) return { columns: byRole, ask: byRole.length > 0 ? null : askForGroups(categories) };
  const named = namesIn(answer, categories).map((name) => {
    const column = categories.find(({ header }) => header === name);
    if (!column) refuseUnknown(name, problems);
    return column;
  });
  return { columns: [...new Set([...byRole, ...named.flatMap((column) => column ?? [])])], ask: null };
}

/** One name, or several between semicolons; commas do where no semicolon stands, as names may hold them. */
function namesIn(answer: string, columns: readonly RespondentColumn[]): string[] {
  if (columns.some(({ header }) => header === answer)) return [answer];
  return answer
    .split(answer.includes(";") ? ";" : ",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** Offers columns of their own: an item of a battery is hardly what people are grouped by, but may be named all the same. */
function askForGroups(categories: readonly RespondentColumn[]): Ask {
  const alone = categories.filter(({ stem }) => categories.filter((other) => other.stem === stem).length === 1);
  return {
    code: "GROUP_COLUMNS",
    message:
      'By which columns are the answers to be broken down? Answer in a mapping, {"answers": {"GROUP_COLUMNS": "age; sex"}}; "none" gives the whole sample only.',
    options: ["none", ...alone.map(({ header }) => header)],
  };
}

function refuseUnknown(name: string, problems: ProblemList): void {
  problems.add(
    {},
    {
      severity: "error",
      code: "MAPPING_INVALID",
      value: name,
      message: `GROUP_COLUMNS names "${name}", which is no column of a few answers in this file.`,
      hint: "Check the spelling: names are separated by semicolons.",
    },
  );
}
