import { z } from "zod";
import { disclosureSchema } from "../model/disclosure";
import { slugSchema } from "../model/identifiers";
import { pollSchema } from "../model/poll";
import { questionSchema, responseOptionSchema } from "../model/question";

const described = pollSchema
  .pick({
    title: true,
    pollster: true,
    sponsor: true,
    population: true,
    published: true,
    countriesPolled: true,
    document: true,
    notes: true,
  })
  .partial()
  .extend({ disclosure: disclosureSchema.partial().optional() })
  .strict();

/**
 * A JSON file beside a CSV: what a table of figures cannot say of its polls and questions
 * (title, document, disclosure, wording, answer options). Format: data/README.md.
 * What the CSV states itself wins over the description.
 */
export const descriptionSchema = z
  .object({
    /** Said of every poll of the file. */
    everyPoll: described.optional(),
    /** Said of one poll; wins over `everyPoll`. */
    polls: z.array(described.extend({ slug: slugSchema })).default([]),
    questions: z
      .array(
        questionSchema.partial({ kind: true, wording: true, language: true, translation: true }).extend({
          // Kept where a question is new, so that an export brings it along; of one that stands only an editor decides it.
          series: questionSchema.shape.series.unwrap().optional(),
          responses: z
            .array(responseOptionSchema.partial({ wording: true, kind: true, side: true, phrase: true }))
            .default([]),
        }),
      )
      .default([]),
  })
  .strict();
export type Description = z.infer<typeof descriptionSchema>;

export const emptyDescription: Description = { polls: [], questions: [] };
