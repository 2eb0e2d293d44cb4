import type { Problem, ProblemCode } from "@/lib/core/errors";

/** How every command ends: docs/import.md, "Exit codes". */
export const EXIT = { done: 0, refused: 1, usage: 2, ask: 3, system: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What only a person can settle: the data themselves are sound. */
const ASKS: ReadonlySet<ProblemCode> = new Set([
  "ASK_PENDING",
  "POLL_DIFFERS",
  "POLL_WITHDRAWN",
  "QUESTION_DIFFERS",
  "ARTICLE_DIFFERS",
]);

/** The exit code that problems call for: the one that leaves most to do wins. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return EXIT.done;
  if (errors.some(({ code }) => code === "STORE_FAILED")) return EXIT.system;
  if (errors.some(({ code }) => code === "SETTING_INVALID")) return EXIT.usage;
  return errors.every(({ code }) => ASKS.has(code)) ? EXIT.ask : EXIT.refused;
}
