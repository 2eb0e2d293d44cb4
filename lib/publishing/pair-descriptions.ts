import path from "node:path";
import { PollDataError } from "@/lib/core/errors";
import type { ByteSource } from "@/lib/core/import/byte-source";
import { problemAt } from "@/lib/core/import/problem-list";
import type { InputFile } from "@/lib/core/import/reading";

/**
 * Which JSON describes which table: the one of the same base name, or the only table there is.
 * @throws PollDataError for a JSON without a table
 */
export function pairDescriptions(
  tables: readonly ByteSource[],
  descriptions: readonly InputFile[],
): ReadonlyMap<ByteSource, InputFile> {
  const only = tables.length === 1 && descriptions.length === 1 ? tables[0] : undefined;
  const pairs = descriptions.map((json) => {
    const table = only ?? tables.find(({ name }) => baseName(name) === baseName(json.name));
    return [table, json] as const;
  });
  const alone = pairs.filter(([table]) => table === undefined);
  if (alone.length > 0) throw new PollDataError(alone.map(([, json]) => withoutTable(json.name)));
  return new Map(pairs.flatMap(([table, json]) => (table ? [[table, json] as const] : [])));
}

function baseName(name: string): string {
  return path.parse(name).name.toLowerCase();
}

function withoutTable(file: string) {
  return problemAt(
    file,
    {},
    {
      severity: "error",
      code: "DESCRIPTION_INVALID",
      message: "No table among the files has the same name, so it is not known what this describes.",
      hint: "Name it as its CSV, with .json at the end.",
    },
  );
}
