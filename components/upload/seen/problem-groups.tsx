"use client";

import type { Problem } from "@/lib/core/errors";
import { countOf } from "@/lib/core/format/lists";
import { SeverityIcon } from "../severity-icon";
import { hintOf } from "../words/ask-words";

interface ProblemGroupsProps {
  readonly problems: readonly Problem[];
  /** Leads to the cell; without it places are only named. */
  readonly onGo?: (problem: Problem) => void;
}

const GROUPS = [
  { severity: "error", name: "error" },
  { severity: "warning", name: "warning" },
  { severity: "note", name: "note" },
] as const;

/** What stands against a file, the gravest first; what is only remarked is folded away. */
export function ProblemGroups({ problems, onGo }: ProblemGroupsProps) {
  if (problems.length === 0) return <p className="small secondary">Nothing stands against this file.</p>;
  return GROUPS.map(({ severity, name }) => {
    const own = problems.filter((problem) => problem.severity === severity);
    if (own.length === 0) return null;
    const list = (
      <ul className="problem-list">
        {own.map((problem, index) => (
          // Two problems may say the same of one place; they never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew with every reading
          <li key={index} className={`problem problem-${severity}`}>
            <ProblemText problem={problem} onGo={onGo} />
          </li>
        ))}
      </ul>
    );
    const title = countOf(own.length, name);
    return (
      <details key={severity} className="problem-group" open={severity !== "note"}>
        <summary>{title}</summary>
        {list}
      </details>
    );
  });
}

function ProblemText({ problem, onGo }: { problem: Problem } & Pick<ProblemGroupsProps, "onGo">) {
  const { severity, cell, row, line, message } = problem;
  const place = cell ?? (row === null ? (line === null ? null : `line ${line}`) : `row ${row}`);
  return (
    <>
      <p className="problem-head">
        <SeverityIcon severity={severity} />
        <span className="visually-hidden">{severity}: </span>
        {place === null ? null : onGo && row !== null ? (
          <button type="button" className="link-button" onClick={() => onGo(problem)}>
            {place}
            <span className="visually-hidden">: show it in the grid</span>
          </button>
        ) : (
          <strong>{place}</strong>
        )}
        <span>{message}</span>
      </p>
      <p className="note">{hintOf(problem)}</p>
    </>
  );
}
