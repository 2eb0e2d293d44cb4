import type { Metadata } from "next";
import { WithdrawPage } from "@/components/admin/withdraw-page";
import { pagePermit } from "@/lib/http/page-editor";
import { pageForm } from "@/lib/http/page-form";
import { currentStore } from "@/lib/reading/current-store";
import type { PageQuery } from "@/lib/reading/page-query";
import { nothingHere } from "../../../../nothing-here";

export const metadata: Metadata = { title: "Withdraw a poll" };

interface Props {
  params: Promise<{ poll: string }>;
  searchParams: Promise<PageQuery>;
}

/** `/admin/polls/{poll}/withdraw`: says what will happen, and asks why. */
export default async function Page({ params, searchParams }: Props) {
  const [{ poll: slug }, query] = await Promise.all([params, searchParams]);
  const path = `/admin/polls/${slug}/withdraw`;
  await pagePermit("read", path);
  const store = await currentStore();
  const [record, form, citing] = await Promise.all([
    store.findPoll(slug),
    pageForm(path, query),
    store.articlesCiting(slug),
  ]);
  if (record === null) return nothingHere({ kind: "poll", slug }, query);
  return (
    <WithdrawPage
      kind="poll"
      slug={slug}
      title={record.poll.title}
      form={form}
      warning={
        citing.length === 0 ? null : "Articles cite this poll: their claims about it can then no longer be checked."
      }
    />
  );
}
