import type { ReactNode } from "react";
import type { Draft } from "@/lib/adapters/store/store";
import { countOf } from "@/lib/core/format/lists";
import { formatTime } from "@/lib/core/format/time";
import type { PageForm } from "@/lib/http/page-form";
import type { ToldChange } from "@/lib/reading/revision-changes";
import { GraveAction } from "../accounts/action-button";
import { Breadcrumbs } from "../layout/breadcrumbs";
import { Section } from "../layout/section";
import { ChangeList } from "./change-list";
import { KeptNotice } from "./kept-notice";
import { ReasonForm } from "./reason-form";
import { fileNames } from "./revision-table";

interface DraftPageProps {
  draft: Draft;
  /** The poll that is looked at. */
  shown: string | null;
  /** The first of them, figure by figure. */
  changes: readonly ToldChange[];
  /** It corrects what is public. */
  needsReason: boolean;
  form: PageForm;
  /** That poll as its page would look. */
  children: ReactNode;
}

/** Polls of a draft named one by one; each has a page of its own. */
const MOST_POLLS = 100;

/** A draft: what it would change, publish or discard, and how it would look. */
export function DraftPage({ draft, shown, changes, needsReason, form, children }: DraftPageProps) {
  const name = fileNames(draft.files.map((file) => file.name));
  const to = `/api/admin/drafts/${draft.id}`;
  const left = draft.changes.length - changes.length;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Imports and changes", href: "/admin" }, { label: "Draft" }]} />
      <div className="page-title">
        <h1>Draft: {name}</h1>
        <p className="secondary">
          Not public. {draft.by}, <time dateTime={draft.at}>{formatTime(draft.at)}</time>
        </p>
      </div>
      <KeptNotice note={form.note} />
      <div className="columns">
        <Section title="What it would change">
          <ChangeList changes={changes} linked={false} />
          {left > 0 ? <p className="note">And {left} more.</p> : null}
        </Section>
        <Section title="Publish" id="publish">
          <ReasonForm
            to={to}
            action="publish"
            label="Publish"
            hint={
              needsReason
                ? "Needed: it replaces something that is public. Shown on the pages of what changes."
                : "Not needed: nothing that is public is replaced."
            }
            reason={form.entries?.reason ?? ""}
            problem={form.problems.reason}
          />
          <div className="actions discard">
            <GraveAction
              to={to}
              fields={{ action: "discard" }}
              label="Discard"
              about="this draft"
              consequence="The draft is gone for good. What is public stays as it is."
            />
          </div>
        </Section>
      </div>
      {shown === null ? null : (
        <Section title="How it would look" more={countOf(draft.polls.length, "poll")}>
          {draft.polls.length > 1 ? (
            <ul className="draft-polls small">
              {draft.polls.slice(0, MOST_POLLS).map(({ poll }) => (
                <li key={poll.slug}>
                  <a
                    href={`/admin/drafts/${draft.id}/${poll.slug}`}
                    aria-current={poll.slug === shown ? "page" : undefined}
                  >
                    {poll.title}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
          {children}
        </Section>
      )}
    </>
  );
}
