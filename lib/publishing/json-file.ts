import { z } from "zod";
import { PollDataError, type Problem, type ProblemCode } from "@/lib/core/errors";
import { type Description, descriptionSchema } from "@/lib/core/import/description";
import { type Mapping, mappingSchema } from "@/lib/core/import/mapping";
import { problemAt } from "@/lib/core/import/problem-list";
import type { InputFile } from "@/lib/core/import/reading";
import { type Article, articleSchema } from "@/lib/core/model/article";
import { unstorablePart } from "@/lib/core/model/storable-text";

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

/** A mapping that came inside other JSON. @throws PollDataError naming every key that is wrong */
export function checkMapping(json: unknown, name: string): Mapping {
  return check(name, json, mappingSchema, "MAPPING_INVALID", "See docs/import.md for the format.");
}

function parse<T extends z.ZodType>(
  file: InputFile | JsonText,
  schema: T,
  code: ProblemCode,
  hint: string,
): z.output<T> {
  let json: unknown;
  try {
    json = JSON.parse("text" in file ? file.text : new TextDecoder("utf-8", { fatal: true }).decode(file.bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new PollDataError([invalid(file.name, code, `The file is no JSON: ${reason}.`, hint)]);
  }
  return check(file.name, json, schema, code, hint);
}

function check<T extends z.ZodType>(
  name: string,
  json: unknown,
  schema: T,
  code: ProblemCode,
  hint: string,
): z.output<T> {
  const unstorable = unstorablePart(json);
  if (unstorable !== null) {
    const message = `${unstorable}: It holds a NUL, half of a surrogate pair or the key __proto__.`;
    throw new PollDataError([invalid(name, code, message, "No store can keep that: write it otherwise.", unstorable)]);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new PollDataError(
    parsed.error.issues.slice(0, 100).map(({ path, message }) => {
      const key = z.core.toDotPath(path) || "the whole file";
      return invalid(name, code, `${key}: ${message}.`, hint, key);
    }),
  );
}

function invalid(file: string, code: ProblemCode, message: string, hint: string, value: string | null = null): Problem {
  return problemAt(file, {}, { severity: "error", code, message, hint, value });
}
