import type { Problem } from "@/lib/core/errors";
import { type Description, descriptionSchema } from "@/lib/core/import/description";
import { problemAt } from "@/lib/core/import/problem-list";
import type { HeldFile } from "./see-files";

/** The tables of figures, each with what the JSON file beside it says, and what is wrong with those. */
export interface HeldFiles {
  readonly tables: readonly HeldFile[];
  readonly problems: readonly Problem[];
}

/** Takes files into memory: what is read, shown and sent is the same even if a file changes on the disk meanwhile. */
export async function holdFiles(files: readonly File[], maxBytes: number): Promise<HeldFiles> {
  const problems: Problem[] = [];
  const tables = files.filter(({ name }) => !isJson(name));
  const descriptions = new Map<string, Description>();
  for (const file of files.filter(({ name }) => isJson(name))) {
    const described = parseDescription(await file.text());
    if (described) descriptions.set(tables.length === 1 ? "" : baseName(file.name), described);
    else problems.push(noDescription(file.name));
  }
  const held = tables.map(async (file): Promise<HeldFile> => {
    const described = descriptions.get(tables.length === 1 ? "" : baseName(file.name));
    const bytes = file.size > maxBytes ? null : new Uint8Array(await file.arrayBuffer());
    return { name: file.name, size: file.size, bytes, ...(described ? { described } : {}) };
  });
  return { tables: await Promise.all(held), problems };
}

/** Whether a file says something of a table rather than being one. */
export function isJson(name: string): boolean {
  return name.toLowerCase().endsWith(".json");
}

function baseName(name: string): string {
  return name.replace(/\.[^.]*$/, "").toLowerCase();
}

function parseDescription(text: string): Description | null {
  try {
    return descriptionSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function noDescription(file: string): Problem {
  return problemAt(
    file,
    {},
    {
      severity: "error",
      code: "DESCRIPTION_INVALID",
      message: "The file is no description of a table of figures, nor a saved mapping.",
      hint: "See data/README.md for the format, or take the file out.",
    },
  );
}
