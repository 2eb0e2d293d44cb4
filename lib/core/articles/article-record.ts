import type { Article, Claim } from "../model/article";
import { slugify } from "../model/identifiers";
import type { ReadArticle } from "./read-article";
import { linesOf } from "./text/sentences";

const LONGEST_LABEL = 80;

/** What was read as a record that can be stored. Its name comes from the title, else from the file. */
export function articleRecord(read: ReadArticle, file: string, claims: readonly Claim[]): Article {
  const { metadata } = read;
  const label = metadata.title ?? labelOf(read.text);
  const slug = slugify(metadata.title ?? "") || slugify(file.replace(/\.[^.]*$/, "")) || "article";
  return {
    slug,
    title: metadata.title,
    label,
    kind: "other",
    language: metadata.language ?? read.words.locale,
    publisher: metadata.publisher,
    authors: metadata.authors,
    published: metadata.published,
    url: metadata.url,
    file,
    wordCount: read.wordCount,
    keyTakeaways: read.keyTakeaways,
    sections: read.sections,
    people: read.people,
    organisations: read.organisations,
    countries: read.countries,
    events: read.events,
    figures: read.figures,
    quotations: read.quotations,
    claims: [...claims],
    text: read.text,
    sample: false,
  };
}

/** The beginning of the first line that says something. */
function labelOf(text: string): string {
  const lines = linesOf(text).map((line) => line.text.trim().replace(/^[-•*]\s+/, ""));
  const line = lines.find((one) => one.split(/\s+/).length >= 4) ?? lines[0] ?? "Article";
  return line.length <= LONGEST_LABEL ? line : `${line.slice(0, LONGEST_LABEL).replace(/\s+\S*$/, "")} …`;
}
