import path from "node:path";
import { type ArticleText, articleText, MOST_PAGE_CHARACTERS } from "@/lib/core/articles/article-text";
import { decodeArticle } from "@/lib/core/articles/decode-article";
import { type MetadataEntry, metadataOfCsv, metadataOfJson } from "@/lib/core/articles/metadata-file";
import type { InputFile } from "@/lib/core/import/reading";
import { refusal } from "@/lib/core/refusal";
import { readInputFile } from "./input-file";

export interface ArticleInput {
  /** The file that holds the text, or its metadata. */
  readonly file: InputFile;
  readonly article: ArticleText;
}

/**
 * The articles of a file: one of a text or a page; those that a CSV or JSON of metadata lists, each with its text or the
 * name of a text file beside it.
 * @throws PollDataError when a file cannot be read or holds no article
 */
export async function articleInputs(filePath: string, maxBytes: number): Promise<readonly ArticleInput[]> {
  const most = Math.min(maxBytes, MOST_PAGE_CHARACTERS);
  const file = await readInputFile(filePath, most);
  const text = decodeArticle(file.bytes);
  const kind = path.extname(file.name).toLowerCase();
  if (kind !== ".json" && kind !== ".csv") return [{ file, article: articleText(text) }];
  const entries = kind === ".json" ? metadataOfJson(text) : metadataOfCsv(text);
  const inputs: ArticleInput[] = [];
  for (const entry of entries) inputs.push(await withText(entry, file, path.dirname(filePath), most));
  return inputs;
}

async function withText(entry: MetadataEntry, file: InputFile, folder: string, most: number): Promise<ArticleInput> {
  if (entry.text !== null) return { file, article: joined(entry, articleText(entry.text)) };
  if (entry.file === null) {
    const hint = "Give each article its text, or the name of the file that holds it.";
    throw refusal("ARTICLE_WITHOUT_TEXT", `${entry.title ?? "An article"} has neither "text" nor "file".`, hint);
  }
  // A name, no way: a list from elsewhere must not reach other folders.
  if (path.basename(entry.file) !== entry.file) {
    const hint = "Put the text beside the list and give its name alone.";
    throw refusal("ARTICLE_INVALID", `"${entry.file}" is no name of a file beside the list.`, hint, entry.file);
  }
  const textFile = await readInputFile(path.join(folder, entry.file), most);
  return { file: textFile, article: joined(entry, articleText(decodeArticle(textFile.bytes))) };
}

/** What the list states goes before what the page says of itself. */
function joined(entry: MetadataEntry, article: ArticleText): ArticleText {
  const { metadata } = article;
  return {
    ...article,
    metadata: {
      title: entry.title ?? metadata.title,
      publisher: entry.publisher ?? metadata.publisher,
      authors: entry.authors.length > 0 ? entry.authors : metadata.authors,
      published: entry.published ?? metadata.published,
      modified: entry.modified ?? metadata.modified,
      language: entry.language ?? metadata.language,
      url: entry.url ?? metadata.url,
    },
  };
}
