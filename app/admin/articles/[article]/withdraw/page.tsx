import type { Metadata } from "next";
import { WithdrawPage } from "@/components/admin/withdraw-page";
import { pagePermit } from "@/lib/http/page-editor";
import { pageForm } from "@/lib/http/page-form";
import { currentStore } from "@/lib/reading/current-store";
import type { PageQuery } from "@/lib/reading/page-query";
import { nothingHere } from "../../../../nothing-here";

export const metadata: Metadata = { title: "Withdraw an article" };

interface Props {
  params: Promise<{ article: string }>;
  searchParams: Promise<PageQuery>;
}

/** `/admin/articles/{article}/withdraw`: says what will happen, and asks why. */
export default async function Page({ params, searchParams }: Props) {
  const [{ article: slug }, query] = await Promise.all([params, searchParams]);
  const path = `/admin/articles/${slug}/withdraw`;
  await pagePermit("read", path);
  const [article, form] = await Promise.all([(await currentStore()).findArticle(slug), pageForm(path, query)]);
  if (article === null) return nothingHere({ kind: "article", slug }, query);
  return <WithdrawPage kind="article" slug={slug} title={article.title ?? article.label} form={form} warning={null} />;
}
