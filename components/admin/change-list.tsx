import type { ToldChange } from "@/lib/reading/revision-changes";
import { ChangeLines } from "../polls/change-lines";

const WORDS: Readonly<Record<ToldChange["change"], string>> = {
  added: "added",
  changed: "changed",
  ended: "taken out",
};

/** Lines of one poll; whoever checks a correction wants to see it whole. */
const MOST_LINES = 100;

/** What happened to polls, questions and articles, each figure by figure. */
export function ChangeList({ changes, linked }: { changes: readonly ToldChange[]; linked: boolean }) {
  return (
    <ul className="rows">
      {changes.map(({ kind, slug, title, change, lines }) => (
        <li key={`${kind} ${slug}`}>
          <div>
            {linked && change !== "ended" ? (
              <a href={`/${kind}s/${slug}`}>{title || slug}</a>
            ) : (
              <strong>{title || slug}</strong>
            )}{" "}
            <span className="secondary small">
              {kind} {WORDS[change]}
            </span>
          </div>
          <div className="small">
            <ChangeLines lines={lines} most={MOST_LINES} />
          </div>
        </li>
      ))}
    </ul>
  );
}
