import { STEPS } from "./state/upload-state";

/** The four steps, and how far the editor is. */
export function Steps({ current }: { current: number }) {
  return (
    <ol className="upload-steps" aria-label="Steps">
      {STEPS.map((name, index) => {
        const state = index < current ? "done" : index === current ? "now" : "ahead";
        return (
          <li key={name} className={state} aria-current={state === "now" ? "step" : undefined}>
            <span className="step-mark" aria-hidden="true">
              {state === "done" ? "✓" : index + 1}
            </span>
            <span>
              {name}
              {state === "done" ? <span className="visually-hidden"> (done)</span> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
