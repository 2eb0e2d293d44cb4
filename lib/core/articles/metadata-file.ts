import { z } from "zod";
import { csvRecords } from "../import/csv-records";
import { refusal } from "../refusal";
import { type ArticleMetadata, articleMetadataSchema } from "./page-metadata";
import { cleanText, MOST_CHARACTERS } from "./text/clean-text";

/** One article of a metadata file: what is said of it, and its text where the file holds it. */
const entrySchema = articleMetadataSchema.extend({
  /** The name of the file that holds the text. */
  file: z.string().min(1).nullable().default(null),
  text: z.string().max(MOST_CHARACTERS).nullable().default(null),
});
export type MetadataEntry = ArticleMetadata & { readonly file: string | null; readonly text: string | null };

const MOST_ENTRIES = 10_000;

/**
 * The articles of a JSON file: one object, or a list of them.
 * @throws PollDataError ARTICLE_INVALID naming the key that is wrong
 */
export function metadataOfJson(json: string): readonly MetadataEntry[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    throw invalid(`It is no JSON: ${error instanceof Error ? error.message : error}.`);
  }
  return entries(Array.isArray(parsed) ? parsed : [parsed]);
}

/**
 * The articles of a CSV with a header: title (or headline), publisher, authors (parted by semicolons), published,
 * modified, language, url, file, text.
 * @throws PollDataError ARTICLE_INVALID naming the column that is wrong
 */
export function metadataOfCsv(csv: string): readonly MetadataEntry[] {
  const records = csvRecords(csv);
  if (records === null) throw invalid("It is no CSV with one header and rows of the same length.");
  return entries(records.map(fromRecord));
}

function fromRecord(record: Readonly<Record<string, string>>): unknown {
  const { headline, author, authors = author, ...rest } = record;
  const stated = Object.entries({ ...rest, title: rest.title ?? headline ?? "" }).filter(([, value]) => value !== "");
  const names = (authors ?? "").split(";").map((name) => name.trim());
  return { ...Object.fromEntries(stated), authors: names.filter((name) => name !== "") };
}

function entries(values: readonly unknown[]): readonly MetadataEntry[] {
  if (values.length > MOST_ENTRIES) throw invalid(`It lists ${values.length} articles; it may list ${MOST_ENTRIES}.`);
  return values.map((value, index) => {
    const entry = entrySchema.safeParse(value);
    if (!entry.success) {
      const [issue] = entry.error.issues;
      const key = issue ? z.core.toDotPath(issue.path) : "";
      throw invalid(`Article ${index + 1}${key ? `, ${key}` : ""}: ${issue?.message ?? "not as expected"}.`);
    }
    return { ...entry.data, text: entry.data.text === null ? null : cleanText(entry.data.text) };
  });
}

function invalid(message: string) {
  return refusal("ARTICLE_INVALID", message, "See docs/articles.md for the format.");
}
