import type { Metadata } from "next";
import { AnswerTable } from "@/components/admin/answer-table";
import { EditForm } from "@/components/admin/edit-form";
import { KeptNotice } from "@/components/admin/kept-notice";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { QUESTION_FIELDS, questionEntries, seriesFields } from "@/lib/core/editing/question-form";
import { countOf } from "@/lib/core/format/lists";
import { pagePermit } from "@/lib/http/page-editor";
import { pageForm, typedOver } from "@/lib/http/page-form";
import { currentStore } from "@/lib/reading/current-store";
import type { PageQuery } from "@/lib/reading/page-query";
import { nothingHere } from "../../../nothing-here";

export const metadata: Metadata = { title: "Edit a question" };

interface Props {
  params: Promise<{ question: string }>;
  searchParams: Promise<PageQuery>;
}

/** `/admin/questions/{question}`: its words, its answers, and the series it belongs to. */
export default async function Page({ params, searchParams }: Props) {
  const [{ question: slug }, query] = await Promise.all([params, searchParams]);
  const path = `/admin/questions/${slug}`;
  await pagePermit("read", path);
  const store = await currentStore();
  const basedOn = await store.currentRevision();
  const [record, all, { note, entries: typed, problems }] = await Promise.all([
    store.findQuestion(slug, { revision: basedOn }),
    store.listQuestions(),
    pageForm(path, query),
  ]);
  if (record === null) return nothingHere({ kind: "question", slug }, query);
  const { question, polls } = record;
  const standing = questionEntries(question);
  const seen = typed === null ? null : await store.findQuestion(slug, { revision: Number(typed.basedOn) });
  const entries = typedOver(standing, seen === null ? standing : questionEntries(seen.question), typed);
  const others = all.map((summary) => summary.question).filter((other) => other.slug !== slug);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Edit questions", href: "/admin/questions" }, { label: question.topic }]} />
      <h1>{question.topic}</h1>
      <KeptNotice note={note} />
      <p className="secondary">
        <a href={`/questions/${slug}`}>The public page</a>. Asked in {countOf(polls.length, "poll")}: a change holds for
        all of them. The address stays <code>{slug}</code>, because files name the question by it.
      </p>
      <EditForm
        to={`/api/admin/questions/${slug}`}
        groups={[...QUESTION_FIELDS, seriesFields(question, others)]}
        entries={entries}
        problems={problems}
        basedOn={basedOn}
        reasonHint="Shown to readers. Needed when the wording or the meaning of an answer changes; not for what is added."
      >
        <AnswerTable question={question} entries={entries} problems={problems} />
      </EditForm>
    </>
  );
}
