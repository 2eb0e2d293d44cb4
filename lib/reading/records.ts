import { cache } from "react";
import type { PollRecord, QuestionRecord } from "@/lib/adapters/store/store";
import type { Article } from "@/lib/core/model/article";
import { currentStore } from "./current-store";

// Each is read once per request, however many parts of its page ask for it; `null` (of a series: empty) when there is
// none of that name.

export const readPoll = cache(
  async (slug: string): Promise<PollRecord | null> => (await currentStore()).findPoll(slug),
);

export const readSeries = cache(
  async (slug: string): Promise<readonly QuestionRecord[]> => (await currentStore()).findSeries(slug),
);

export const readArticle = cache(
  async (slug: string): Promise<Article | null> => (await currentStore()).findArticle(slug),
);
