import type { Change } from "@/lib/publishing/compare-with-store";
import type { ImportReport } from "@/lib/publishing/import-files";
import { problemLines } from "./problems";
import { alignedLines, counted } from "./table";

/** What an import did, or on a dry run would do, for a person. */
export function importLines(report: ImportReport, dryRun: boolean): string[] {
  const problems = problemLines(report.files.flatMap((file) => file.problems));
  return [
    ...(problems.length > 0 ? [...problems, ""] : []),
    headline(report, dryRun),
    ...alignedLines([
      ...report.polls.map(({ change, slug, results }) => [
        `  ${WORDS[change]}`,
        `/polls/${slug}`,
        counted(results, "figure"),
      ]),
      ...report.articles.map(({ change, slug }) => [`  ${WORDS[change]}`, `/articles/${slug}`]),
    ]),
  ];
}

const WORDS: Readonly<Record<Change, string>> = { new: "new", changed: "replaced", unchanged: "as before" };

function headline({ revision, polls, articles }: ImportReport, dryRun: boolean): string {
  const all = [...polls, ...articles];
  if (revision !== null) return `Revision ${revision} is published.`;
  if (dryRun && all.some(({ change }) => change !== "unchanged"))
    return "Dry run, nothing was changed. The import would bring:";
  return "Nothing new: the store holds the same already, and no revision was made.";
}
