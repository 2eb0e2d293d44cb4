import type { Problem } from "@/lib/core/errors";
import { problemAt } from "@/lib/core/import/problem-list";
import type { Question } from "@/lib/core/model/question";
import { mergeQuestion } from "./merge-question";
import type { From, PreparedTable } from "./prepare-table";

/** One question asked in several tables is one question; two wordings of it are not. */
export function joinQuestions(questions: readonly From<Question>[], problems: Problem[]): From<Question>[] {
  const joined = new Map<string, From<Question>>();
  for (const question of questions) {
    const { slug, wording } = question.value;
    const earlier = joined.get(slug);
    if (earlier?.value.wording && wording && earlier.value.wording !== wording)
      problems.push(twoWordings(slug, question.file, earlier.file));
    joined.set(slug, earlier ? joinTwo(earlier, question) : question);
  }
  return [...joined.values()];
}

/** A poll that stands in two tables would replace itself: the second is refused. */
export function refuseSharedPolls(tables: readonly Pick<PreparedTable, "polls">[], problems: Problem[]): void {
  if (tables.length < 2) return;
  const files = new Map<string, string>();
  for (const { polls } of tables)
    for (const { file, value } of polls) {
      const { slug } = value.poll;
      const other = files.get(slug);
      if (other !== undefined) problems.push(inTwoFiles(slug, file, other));
      files.set(slug, file);
    }
}

function joinTwo(earlier: From<Question>, later: From<Question>): From<Question> {
  const merged = mergeQuestion(earlier.value, later.value, later.described);
  const value = { ...merged, series: merged.series ?? later.value.series };
  return { ...later, described: new Set([...earlier.described, ...later.described]), value };
}

function twoWordings(slug: string, file: string, other: string): Problem {
  const message = `The question ${slug} has another wording in ${other}.`;
  const hint = "Unlike wording is another question: give one of them another question_id.";
  return problemAt(file, {}, { severity: "error", code: "QUESTION_INCONSISTENT", value: slug, message, hint });
}

function inTwoFiles(slug: string, file: string, other: string): Problem {
  const message = `The poll ${slug} stands in ${other} as well.`;
  const hint = "Put the figures of one poll into one file, or give one of them another poll_id.";
  return problemAt(file, {}, { severity: "error", code: "POLL_IN_TWO_FILES", value: slug, message, hint });
}
