import { cache } from "react";
import type { PollRecord, QuestionRecord } from "@/lib/adapters/store/store";
import type { Article } from "@/lib/core/model/article";
import { currentStore } from "./current-store";

// Each is read once per request, however many parts of its page ask for it; `null` when there is none of that name.

export const readPoll = cache(
  async (slug: string): Promise<PollRecord | null> => (await currentStore()).findPoll(slug),
);

export const readQuestion = cache(
  async (slug: string): Promise<QuestionRecord | null> => (await currentStore()).findQuestion(slug),
);

export const readArticle = cache(
  async (slug: string): Promise<Article | null> => (await currentStore()).findArticle(slug),
);
