import type { Ask, FileShape } from "../reading";

const NAMES: Readonly<Partial<Record<FileShape, string>>> = {
  battery: "the table of coded answers",
  "code-book": "the code book",
  long: "the table of results",
  "poll-table": "the table of polls",
  "question-table": "the table of questions",
};

/** A file that says too little alone: `why` names what is missing, `needs` the files that hold it. */
export function askForCompanions(why: string, needs: readonly FileShape[]): Ask {
  const files = needs.map((shape) => NAMES[shape] ?? shape).join(" and ");
  return {
    code: "COMPANION_FILE",
    message: `${why} Give ${files} in the same call: toplines inspect FILE FILE ….`,
    options: [],
  };
}
