import { z } from "zod";
import { partialDateSchema } from "../model/partial-date";
import { cleanText } from "./text/clean-text";
import { articleOfJsonLd, isObject, type JsonObject, namesIn } from "./text/json-ld";
import type { PageHead } from "./text/page-head";

/** What a page, a file or a person says of an article. `null` = not stated. */
export const articleMetadataSchema = z.object({
  title: z.string().min(1).nullable().default(null),
  publisher: z.string().min(1).nullable().default(null),
  authors: z.array(z.string().min(1)).default([]),
  published: partialDateSchema.nullable().default(null),
  modified: partialDateSchema.nullable().default(null),
  /** BCP 47. */
  language: z.string().nullable().default(null),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
});
export type ArticleMetadata = z.infer<typeof articleMetadataSchema>;

export const noMetadata: ArticleMetadata = articleMetadataSchema.parse({});

/** schema.org's JSON-LD first, then OpenGraph, then plain meta tags. What is not well-formed counts as not stated. */
export function pageMetadata(head: PageHead): ArticleMetadata {
  const json = articleOfJsonLd(head.json) ?? {};
  const meta = (...names: readonly string[]) => names.flatMap((name) => head.meta.get(name) ?? []);
  const authors = namesIn(json.author);
  return {
    title: first(namesIn(json.headline), namesIn(json.name), meta("og:title", "twitter:title", "dc.title"), [
      head.title ?? "",
    ]),
    publisher: first(namesIn(json.publisher), meta("og:site_name", "application-name", "dc.publisher", "publisher")),
    authors: cleaned(
      authors.length > 0
        ? authors
        : meta("author", "article:author", "dc.creator", "parsely-author").filter(isNoAddress),
    ),
    published: date(
      text(json.datePublished),
      ...meta("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued"),
    ),
    modified: date(text(json.dateModified), ...meta("article:modified_time", "datemodified", "last-modified")),
    language: language(text(json.inLanguage), head.language, ...meta("og:locale", "content-language", "dc.language")),
    url: address(text(json.url), head.canonical, mainEntity(json), ...meta("og:url")),
  };
}

/** `article:author` is often the address of a profile. */
function isNoAddress(name: string): boolean {
  return !/^https?:/i.test(name);
}

function first(...lists: readonly (readonly string[])[]): string | null {
  return cleaned(lists.flat())[0] ?? null;
}

function cleaned(texts: readonly string[]): string[] {
  const clean = texts.map((one) => cleanText(one).replaceAll("\n", " ").trim().slice(0, 500));
  return [...new Set(clean.filter((one) => one !== ""))];
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function mainEntity({ mainEntityOfPage }: JsonObject): string | null {
  return isObject(mainEntityOfPage) ? text(mainEntityOfPage["@id"]) : text(mainEntityOfPage);
}

type Stated = readonly (string | null | undefined)[];

function date(...stated: Stated): string | null {
  return firstValid(
    stated.map((one) => /^\d{4}(?:-\d{2}){0,2}/.exec(one ?? "")?.[0]),
    partialDateSchema,
  );
}

function language(...stated: Stated): string | null {
  return firstValid(
    stated.map((one) => one?.replace("_", "-")),
    z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  );
}

function address(...stated: Stated): string | null {
  return firstValid(stated, z.url({ protocol: /^https?$/ }).max(2_000));
}

function firstValid(stated: Stated, schema: z.ZodType<string>): string | null {
  return stated.find((one) => schema.safeParse(one).success) ?? null;
}
