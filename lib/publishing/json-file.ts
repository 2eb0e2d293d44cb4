import { z } from "zod";
import { PollDataError, type Problem, type ProblemCode } from "@/lib/core/errors";
import { type Description, descriptionSchema } from "@/lib/core/import/description";
import { type Mapping, mappingSchema } from "@/lib/core/import/mapping";
import { problemAt } from "@/lib/core/import/problem-list";
import type { InputFile } from "@/lib/core/import/reading";
import { type Article, articleSchema } from "@/lib/core/model/article";

/** @throws PollDataError naming every key that is wrong */
export function parseDescription(file: InputFile): Description {
  return parse(file, descriptionSchema, "DESCRIPTION_INVALID", "See data/README.md for the format.");
}

/** @throws PollDataError naming every key that is wrong */
export function parseArticle(file: InputFile): Article {
  return parse(file, articleSchema, "ARTICLE_INVALID", "See data/README.md for the format.");
}

/** @throws PollDataError naming every key that is wrong */
export function parseMapping(file: InputFile | JsonText): Mapping {
  return parse(file, mappingSchema, "MAPPING_INVALID", "See docs/import.md for the format.");
}

/** JSON that did not come as a file. */
export interface JsonText {
  readonly name: string;
  readonly text: string;
}

function parse<T extends z.ZodType>(
  file: InputFile | JsonText,
  schema: T,
  code: ProblemCode,
  hint: string,
): z.output<T> {
  const invalid = (message: string, value: string | null = null): Problem =>
    problemAt(file.name, {}, { severity: "error", code, message, hint, value });
  let json: unknown;
  try {
    json = JSON.parse(textOf(file), refuseSpecialKey);
  } catch (error) {
    throw new PollDataError([invalid(`The file is no JSON: ${error instanceof Error ? error.message : error}.`)]);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new PollDataError(
    parsed.error.issues.slice(0, 100).map(({ path, message }) => {
      const key = z.core.toDotPath(path) || "the whole file";
      return invalid(`${key}: ${message}.`, key);
    }),
  );
}

function textOf(file: InputFile | JsonText): string {
  return "text" in file ? file.text : new TextDecoder("utf-8", { fatal: true }).decode(file.bytes);
}

/** No object can be relied on to keep this key: what it says would be dropped without a word. */
function refuseSpecialKey(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new Error('"__proto__" cannot be a key');
  return value;
}
