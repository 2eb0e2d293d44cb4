import { Command, InvalidArgumentError, Option } from "commander";
import { DEFAULT_LIMITS, type ImportLimits } from "@/lib/core/import/limits";
import { emptyMapping, type Mapping } from "@/lib/core/import/mapping";
import { readInputFile } from "@/lib/publishing/input-file";
import { parseMapping } from "@/lib/publishing/json-file";

/** What every command understands. */
export interface SharedOptions {
  readonly json?: boolean;
  readonly maxBytes: number;
  readonly maxRows: number;
}

export interface MapOptions {
  readonly map?: string;
}

/** A command with the options all of them have. */
export function toplinesCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option("--json", "print JSON for programs")
    .addOption(limit("--max-bytes <n>", "read files up to this many bytes", DEFAULT_LIMITS.maxBytes))
    .addOption(limit("--max-rows <n>", "read files up to this many rows", DEFAULT_LIMITS.maxRows));
}

export function mapOption(): Option {
  return new Option("--map <file>", "JSON with what a person says about this kind of file (docs/import.md)");
}

export function limitsOf({ maxBytes, maxRows }: SharedOptions): ImportLimits {
  return { ...DEFAULT_LIMITS, maxBytes, maxRows };
}

/** @throws PollDataError when the mapping cannot be read */
export async function mappingOf({ map }: MapOptions, limits: ImportLimits): Promise<Mapping> {
  return map === undefined ? emptyMapping : parseMapping(await readInputFile(map, limits.maxBytes));
}

/** A whole number above 0, as an argument of a command. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError("It must be a whole number above 0.");
  return Number(text);
}

function limit(flags: string, description: string, byDefault: number): Option {
  return new Option(flags, description).argParser(wholeNumber).default(byDefault);
}
