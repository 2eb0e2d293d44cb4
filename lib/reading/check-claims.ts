import type { Store } from "@/lib/adapters/store/store";
import { type ClaimVerdict, claimVerdict } from "@/lib/core/articles/claim-verdict";
import { distinct } from "@/lib/core/chart/select-results";
import type { Article, Claim } from "@/lib/core/model/article";
import type { PollContent } from "@/lib/core/model/poll-content";

/** Holds every claim of an article against the poll it speaks of, as the store has it now. */
export async function checkClaims(
  store: Store,
  article: Article,
): Promise<readonly { readonly claim: Claim; readonly verdict: ClaimVerdict }[]> {
  const slugs = distinct(article.claims.flatMap((claim) => claim.poll ?? []));
  const polls = new Map<string, PollContent | null>(
    await Promise.all(slugs.map(async (slug) => [slug, await store.findPoll(slug)] as const)),
  );
  return article.claims.map((claim) => ({
    claim,
    verdict: claimVerdict(claim, article.slug, polls.get(claim.poll ?? "") ?? null),
  }));
}
