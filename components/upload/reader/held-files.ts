import type { Problem } from "@/lib/core/errors";
import { type Description, descriptionSchema } from "@/lib/core/import/description";
import { type Mapping, mappingSchema } from "@/lib/core/import/mapping";
import { problemAt } from "@/lib/core/import/problem-list";
import type { HeldFile } from "./see-files";

/** The tables of figures, each with what the JSON file beside it says; saved mappings; and JSON that is neither. */
export interface HeldFiles {
  readonly tables: readonly HeldFile[];
  readonly mappings: readonly { readonly name: string; readonly mapping: Mapping }[];
  readonly problems: readonly Problem[];
}

export const NO_FILES: HeldFiles = { tables: [], mappings: [], problems: [] };

/** Takes files into memory: what is read and shown is the same even if a file changes on the disk meanwhile. */
export async function holdFiles(files: readonly File[], maxBytes: number): Promise<HeldFiles> {
  const tables = files.filter(({ name }) => !isJson(name));
  const json = await Promise.all(files.filter(({ name }) => isJson(name)).map(parseJson));
  const keyOf = (name: string) => (tables.length === 1 ? "" : baseName(name));
  const descriptions = new Map(
    json.flatMap(({ name, description }) => (description ? [[keyOf(name), description] as const] : [])),
  );
  const held = tables.map(async (file): Promise<HeldFile> => {
    const described = descriptions.get(keyOf(file.name));
    const bytes = file.size > maxBytes ? null : new Uint8Array(await file.arrayBuffer());
    return { name: file.name, size: file.size, bytes, ...(described ? { described } : {}) };
  });
  return {
    tables: await Promise.all(held),
    mappings: json.flatMap(({ name, mapping }) => (mapping ? [{ name, mapping }] : [])),
    problems: json.flatMap(({ name, mapping, description }) => (mapping || description ? [] : [noDescription(name)])),
  };
}

interface Json {
  readonly name: string;
  readonly mapping?: Mapping | undefined;
  readonly description?: Description | undefined;
}

/** Neither schema knows a key of the other, so that one of them at most takes the file. */
async function parseJson(file: File): Promise<Json> {
  const { name } = file;
  try {
    const json: unknown = JSON.parse(await file.text());
    const mapping = mappingSchema.safeParse(json);
    if (mapping.success) return { name, mapping: mapping.data };
    return { name, description: descriptionSchema.safeParse(json).data };
  } catch {
    return { name };
  }
}

function isJson(name: string): boolean {
  return name.toLowerCase().endsWith(".json");
}

function baseName(name: string): string {
  return name.replace(/\.[^.]*$/, "").toLowerCase();
}

function noDescription(file: string): Problem {
  return problemAt(
    file,
    {},
    {
      severity: "error",
      code: "DESCRIPTION_INVALID",
      message: `${file} is neither a description of a table of figures nor a saved mapping.`,
      hint: "See data/README.md and docs/import.md for the two formats, or take the file out.",
    },
  );
}
