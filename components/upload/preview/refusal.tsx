import type { ProblemAnswer } from "@/lib/http/import-answer";
import { ProblemGroups } from "../seen/problem-groups";

interface RefusalProps {
  readonly problem: ProblemAnswer;
  readonly onBack: () => void;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
}

/** The server did not take the files: why, and what can be done. */
export function Refusal({ problem, onBack, onAgain, onCancel }: RefusalProps) {
  const problems = (problem.problems ?? []).filter(({ severity }) => severity === "error");
  return (
    <section className="ask-box" aria-labelledby="refused-title">
      <h2 id="refused-title">The server did not take it</h2>
      {problems.length > 0 ? <ProblemGroups problems={problems} /> : <p>{problem.detail}</p>}
      {problem.status === 401 ? (
        <p>
          <a href="/login?next=/upload" target="_blank" rel="noreferrer">
            Sign in in a new tab
          </a>
          , then send again: what you did here is kept.
        </p>
      ) : null}
      <button type="button" className="button button-main" onClick={onBack}>
        Back to what we see
      </button>
      <div className="button-row">
        <button type="button" className="button" onClick={onAgain}>
          Send again
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </section>
  );
}
