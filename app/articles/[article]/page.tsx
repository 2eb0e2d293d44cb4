import type { Metadata } from "next";
import { ArticlePage } from "@/components/articles/article-page";
import { articleName } from "@/components/articles/article-title";
import { checkClaims } from "@/lib/reading/check-claims";
import { citedPolls } from "@/lib/reading/cited-polls";
import { currentStore } from "@/lib/reading/current-store";
import type { PageQuery } from "@/lib/reading/page-query";
import { readArticle } from "@/lib/reading/records";
import { nothingHere } from "../../nothing-here";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ article: string }>;
  searchParams: Promise<PageQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await readArticle((await params).article);
  return { title: article === null ? "No such article" : articleName(article) };
}

/** `/articles/{article}`: what it is, what it claims of polls and how the claims fare. */
export default async function Page({ params, searchParams }: Props) {
  const store = await currentStore();
  const { article: slug } = await params;
  const article = await readArticle(slug);
  if (article === null) return nothingHere({ kind: "article", slug }, await searchParams);
  const [claims, cited] = await Promise.all([checkClaims(store, article), citedPolls(store, article)]);
  return <ArticlePage article={article} claims={claims} cited={cited} />;
}
