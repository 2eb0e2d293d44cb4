import type { Command } from "commander";
import { DiskSpools } from "@/lib/adapters/files/disk-spool";
import type { ByteSource } from "@/lib/core/import/byte-source";
import { type Join, readPollSources } from "@/lib/core/import/join/read-poll-files";
import type { ReadOptions } from "@/lib/core/import/read-poll-source";
import type { Inspection } from "@/lib/core/import/reading";
import { today } from "@/lib/publishing/today";
import { EXIT, type ExitCode, exitCodeOf } from "../exit-code";
import { inspectionLines } from "../print/inspection";
import { joinLines } from "../print/join";
import { showingProgress } from "../print/progress";
import { openFiles } from "../read-files";
import { type End, runCommand } from "../run-command";
import {
  limitsOf,
  type MapOptions,
  mapOption,
  mappingOf,
  type SharedOptions,
  toplinesCommand,
} from "../shared-options";

export function inspectCommand(end: End): Command {
  return toplinesCommand("inspect", "say what the importer sees in a file; changes nothing")
    .argument("<file...>", "CSV files")
    .addOption(mapOption())
    .action((paths: string[], options: SharedOptions & MapOptions) =>
      runCommand(options, end, () => inspect(paths, options)),
    );
}

async function inspect(paths: readonly string[], options: SharedOptions & MapOptions): Promise<ExitCode> {
  const limits = limitsOf(options);
  const mapping = await mappingOf(options, limits);
  const sources = showingProgress(await openFiles(paths, limits.maxBytes));
  const spools = new DiskSpools();
  const { readings, join } = readAll(sources, { mapping, limits, today: today(), openSpool: spools.open }, spools);
  const inspections = readings.map(({ inspection }) => inspection);
  console.log(options.json ? asJson(inspections, join) : asLines(inspections, join));
  const code = exitCodeOf(inspections.flatMap(({ problems }) => problems));
  return code === EXIT.done && inspections.some(({ asks }) => asks.length > 0) ? EXIT.ask : code;
}

/** Looks only: the figures go nowhere. */
function readAll(sources: readonly ByteSource[], options: ReadOptions, spools: DiskSpools) {
  try {
    return readPollSources(sources, options, () => ({ restart: () => {}, add: () => {} }));
  } finally {
    spools.discard();
  }
}

function asJson(inspections: readonly Inspection[], join: Join | null): string {
  const [only, ...others] = inspections;
  return JSON.stringify(others.length === 0 ? only : { files: inspections, join }, null, 2);
}

function asLines(inspections: readonly Inspection[], join: Join | null): string {
  const blocks = inspections.map((one) => inspectionLines(one));
  return [...blocks, ...(join ? [joinLines(join)] : [])].map((lines) => lines.join("\n")).join("\n\n");
}
