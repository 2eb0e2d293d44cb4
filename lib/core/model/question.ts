import { z } from "zod";
import { slugSchema } from "./identifiers";

/** What an answer is, beside its words: don't know, refused and other are flagged, never dropped. */
export const responseKindSchema = z.enum(["substantive", "neither", "dont-know", "refused", "other"]);
export type ResponseKind = z.infer<typeof responseKindSchema>;

export const responseOptionSchema = z.object({
  /** As in the results. */
  label: z.string().min(1),
  /** Full text as asked, where the label is a short form. */
  wording: z.string().nullable(),
  kind: responseKindSchema,
  /** The side of a two-sided question; `null` for neither, don't know and nominal answers. */
  side: z.enum(["support", "oppose"]).nullable(),
  /** How the answer reads after "56% of Britons polled …"; `null` = no such phrase is known. */
  phrase: z.string().nullable(),
});
export type ResponseOption = z.infer<typeof responseOptionSchema>;

export const questionKindSchema = z.enum(["single", "scale", "multiple", "numeric"]);
export type QuestionKind = z.infer<typeof questionKindSchema>;

/** A question as asked. Unlike wording is another question: only an editor joins two into a series. */
export const questionSchema = z.object({
  slug: slugSchema,
  kind: questionKindSchema,
  /** A short name for lists and headlines, ours unless `wording` says the same. */
  topic: z.string().min(1),
  /** Verbatim, in the original language; `null` = not stated. */
  wording: z.string().nullable(),
  /** BCP 47 language of `wording`. */
  language: z.string().nullable(),
  translation: z.string().nullable(),
  /** In questionnaire order where that is known, else in the order of the file. */
  responses: z.array(responseOptionSchema),
  /** The leading question of the series an editor put it into; `null` = a series of its own. */
  series: slugSchema.nullable().default(null),
});
export type Question = z.infer<typeof questionSchema>;

/** What all questions of one series share: the slug of the one that leads it. */
export function seriesOf({ slug, series }: Pick<Question, "slug" | "series">): string {
  return series ?? slug;
}
