import { type Ending, whatEnded } from "@/lib/core/format/what-ended";

interface NoLongerThereProps {
  readonly what: "poll" | "question" | "article";
  readonly slug: string;
  readonly ending: Ending;
}

/** What answers an address where something stood once: what, until when and why. */
export function NoLongerThere({ what, slug, ending }: NoLongerThereProps) {
  return (
    <>
      <div className="page-title">
        <h1>This {what} is no longer published</h1>
        <p className="secondary">
          {whatEnded(what, ending)} <a href="/polls">All polls</a> · <a href="/articles">All articles</a>
        </p>
      </div>
      <dl className="facts page-note">
        <dt>Address</dt>
        <dd>{slug}</dd>
        <dt>Reason</dt>
        <dd>{ending.reason ?? "not stated"}</dd>
        <dt>Revision</dt>
        <dd>{ending.revision}</dd>
      </dl>
    </>
  );
}
