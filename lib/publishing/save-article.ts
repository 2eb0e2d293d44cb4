import type { ImportedFile, Store } from "@/lib/adapters/store/store";
import type { Article } from "@/lib/core/model/article";
import type { Permit } from "@/lib/core/model/permit";
import { refusal } from "@/lib/core/refusal";

/**
 * Stores an article that a program has read; gives the revision. Its claims stand as read: a person has to look at them.
 * To become a draft (`store.saveDraft`) as soon as the store keeps drafts; until then it is published at once.
 * @throws PollDataError NOT_ALLOWED; ARTICLE_DIFFERS when one of that name is stored: what a person changed is not undone
 */
export async function saveArticle(permit: Permit, store: Store, article: Article, file: ImportedFile): Promise<number> {
  permit.require("write");
  const basedOn = await store.currentRevision();
  if ((await store.findArticle(article.slug)) !== null) {
    const hint = "Change that one, or give this one another title or file name.";
    throw refusal("ARTICLE_DIFFERS", `An article named ${article.slug} is stored already.`, hint, article.slug);
  }
  const note = "read by a program; its claims were not confirmed by a person";
  return store.publish(permit, { files: [file], questions: [], polls: [], articles: [article], note }, { basedOn });
}
