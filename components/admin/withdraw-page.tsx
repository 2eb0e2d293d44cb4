import type { PageForm } from "@/lib/http/page-form";
import { Breadcrumbs } from "../layout/breadcrumbs";
import { KeptNotice } from "./kept-notice";
import { ReasonForm } from "./reason-form";

interface WithdrawPageProps {
  kind: "poll" | "article";
  slug: string;
  title: string;
  form: PageForm;
  /** What else it touches. */
  warning: string | null;
}

/** The step before something is taken out of the public: what will happen, and the reason it takes. */
export function WithdrawPage({ kind, slug, title, form: { note, entries, problems }, warning }: WithdrawPageProps) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: `Edit ${kind}s`, href: `/admin/${kind}s` }, { label: title }]} />
      <h1>Withdraw “{title}”?</h1>
      <KeptNotice note={note} />
      <p className="page-note">
        It leaves every list, chart and download. Its address then says that it was withdrawn, when, and the reason you
        give. Nothing is lost: under <a href="/admin">Imports and changes</a> the withdrawal can be taken back.
        {warning === null ? null : ` ${warning}`}
      </p>
      <ReasonForm
        to={`/api/admin/${kind}s/${slug}`}
        action="withdraw"
        label={`Withdraw this ${kind}`}
        hint="Needed. Shown at its address, to everybody who follows a link to it."
        reason={entries?.reason ?? ""}
        problem={problems.reason}
        grave
      />
    </>
  );
}
