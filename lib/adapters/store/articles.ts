import { type Article, articleSchema } from "@/lib/core/model/article";
import { currentRevision, visibleArticles, visiblePolls } from "./as-of";
import type { Database } from "./database";
import { parseStored } from "./parse-stored";

/** All articles, last added first. */
export async function listArticles({ read }: Database): Promise<readonly Article[]> {
  return readArticles(visibleArticles(read, await currentRevision(read)));
}

/** One article; `null` when there is none of that name. */
export async function findArticle({ read }: Database, slug: string): Promise<Article | null> {
  const [article] = await readArticles(
    visibleArticles(read, await currentRevision(read)).where("entry.slug", "=", slug),
  );
  return article ?? null;
}

/** Articles that state a result of the poll, and the one its figures were taken from; last added first. */
export async function articlesCiting({ read }: Database, poll: string): Promise<readonly Article[]> {
  const revision = await currentRevision(read);
  const citing = read.selectFrom("citation").where("poll", "=", poll).select("edition");
  const source = visiblePolls(read, revision).where("entry.slug", "=", poll).select("poll.article");
  return readArticles(
    visibleArticles(read, revision).where((is) =>
      is.or([is("entry.edition", "in", citing), is("entry.slug", "in", source.$castTo<{ article: string }>())]),
    ),
  );
}

async function readArticles(articles: ReturnType<typeof visibleArticles>): Promise<readonly Article[]> {
  const rows = await articles
    .select(["entry.slug", "article.body"])
    .orderBy("article.revision", "desc")
    .orderBy("article.edition")
    .execute();
  return rows.map(({ slug, body }) => parseStored(articleSchema, body, `the article ${slug}`));
}
