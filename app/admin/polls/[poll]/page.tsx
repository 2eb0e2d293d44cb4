import type { Metadata } from "next";
import { EditForm } from "@/components/admin/edit-form";
import { KeptNotice } from "@/components/admin/kept-notice";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { Section } from "@/components/layout/section";
import { DisclosureList, disclosureSummary } from "@/components/tables/disclosure-list";
import { disclosureChecklist } from "@/lib/core/disclosure/checklist";
import { POLL_FIELDS } from "@/lib/core/editing/poll-fields";
import { pollEntries } from "@/lib/core/editing/poll-form";
import { pagePermit } from "@/lib/http/page-editor";
import { pageForm, typedOver } from "@/lib/http/page-form";
import { currentStore } from "@/lib/reading/current-store";
import type { PageQuery } from "@/lib/reading/page-query";
import { nothingHere } from "../../../nothing-here";

export const metadata: Metadata = { title: "Edit a poll" };

interface Props {
  params: Promise<{ poll: string }>;
  searchParams: Promise<PageQuery>;
}

/** `/admin/polls/{poll}`: all that is said of a poll beside its figures, with what it discloses. */
export default async function Page({ params, searchParams }: Props) {
  const [{ poll: slug }, query] = await Promise.all([params, searchParams]);
  const path = `/admin/polls/${slug}`;
  await pagePermit("read", path);
  const store = await currentStore();
  const basedOn = await store.currentRevision();
  const [record, { note, entries: typed, problems }] = await Promise.all([
    store.findPoll(slug, { revision: basedOn }),
    pageForm(path, query),
  ]);
  if (record === null) return nothingHere({ kind: "poll", slug }, query);
  const { poll, questions } = record;
  const standing = pollEntries(poll);
  const seen = typed === null ? null : await store.findPoll(slug, { revision: Number(typed.basedOn) });
  const items = disclosureChecklist(record, "en");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Edit polls", href: "/admin/polls" }, { label: poll.title }]} />
      <h1>{poll.title}</h1>
      <KeptNotice note={note} />
      <p className="secondary">
        <a href={`/polls/${slug}`}>The public page</a> · <a href={`${path}/withdraw`}>Withdraw this poll</a>. Figures
        come from files: import a corrected file to change them.
      </p>
      <div className="columns">
        <EditForm
          to={`/api/admin/polls/${slug}`}
          groups={POLL_FIELDS}
          entries={typedOver(standing, seen === null ? standing : pollEntries(seen.poll), typed)}
          problems={problems}
          basedOn={basedOn}
          reasonHint="Shown on the poll’s page. Needed when something that was stated changes; not for what is added."
        />
        <div>
          <Section title="Disclosure" more={<strong>{disclosureSummary(items)}</strong>}>
            <DisclosureList items={items} toFillIn />
          </Section>
          <Section title="Its questions">
            <ul className="rows">
              {questions.map((question) => (
                <li key={question.slug}>
                  <a href={`/admin/questions/${question.slug}`}>{question.topic}</a>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </>
  );
}
