// `npm run report:memory`: what inspect, convert and import take of the memory for a file of a gigabyte.
import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const BYTES = Number(process.argv[2] ?? 1_000_000_000);
const LIMIT_MB = 512;
const COMMAND = path.resolve(import.meta.dirname, "../../lib/cli/toplines.mjs");
/** Prints the largest resident size the process ever had, in kilobytes. */
const TELL = 'data:text/javascript,process.on("exit",()=>console.error("PEAK",process.resourceUsage().maxRSS))';
const COUNTRIES = ["GB", "FR", "IT", "PL", "DE", "ES", "SE", "FI", "GR", "HU"];
const ANSWERS = ["support", "oppose", "neither", "don’t know"];

const TIDY_HEADER =
  "poll_id,pollster,client,country,population,fieldwork_start,fieldwork_end,question_id,question,response,share,n\n";

const folder = mkdtempSync(path.join(os.tmpdir(), "toplines memory "));
try {
  const tidy = await written("tidy.csv", tidyLines);
  const apart = await written("apart.csv", linesApart);
  const respondents = await written("respondents.csv", respondentLines);
  console.log(`Node ${process.version}; each file has ${(BYTES / 1e6).toFixed(0)} MB`);
  await measure("inspect, tidy", "inspect", tidy);
  await measure("inspect, answers standing apart", "inspect", apart);
  await measure("inspect, respondents", "inspect", respondents);
  await measure("convert, tidy", "convert", tidy, "--to", "csv", "--out", path.join(folder, "out.csv"));
  await measure("import, tidy", "import", tidy, "--json");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(name: string, ...args: readonly string[]): Promise<void> {
  const limits = ["--max-bytes", String(2 * BYTES), "--max-rows", "1000000000"];
  const env = { ...process.env, DATA_DIR: path.join(folder, "store"), DATABASE_URL: "" };
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", TELL, COMMAND, ...args, ...limits], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  for await (const piece of child.stderr) said = `${said}${piece}`.slice(-10_000);
  const peak = Number(/PEAK (\d+)/.exec(said)?.[1] ?? Number.NaN) / 1_024;
  const seconds = (performance.now() - started) / 1_000;
  const verdict = peak <= LIMIT_MB ? "within" : "OVER";
  console.log(`${name.padEnd(34)}${peak.toFixed(0).padStart(6)} MB ${verdict} ${LIMIT_MB}   ${seconds.toFixed(0)} s`);
  if (!(peak <= LIMIT_MB)) process.exitCode = 1;
}

async function written(name: string, lines: () => Iterable<string>): Promise<string> {
  const file = path.join(folder, name);
  await pipeline(Readable.from(upTo(lines())), createWriteStream(file));
  if (statSync(file).size < BYTES) throw new Error(`${name} is too short`);
  return file;
}

function* upTo(lines: Iterable<string>): Iterable<string> {
  let size = 0;
  for (const line of lines) {
    yield line;
    size += Buffer.byteLength(line);
    if (size >= BYTES) return;
  }
}

function tidyLine(poll: number, country: number, answer: number): string {
  const day = String((poll % 27) + 1).padStart(2, "0");
  return `poll-${poll},"Pollster ${poll % 7}",Example Foundation,${COUNTRIES[country]},adults,2026-03-${day},2026-03-${day},q1,"Do you support, or oppose, it?",${ANSWERS[answer]},25,${1_000 + (poll % 50)}\n`;
}

function* tidyLines(): Iterable<string> {
  yield TIDY_HEADER;
  for (let poll = 0; ; poll++)
    for (let country = 0; country < 10; country++) {
      let lines = "";
      for (let answer = 0; answer < 4; answer++) lines += tidyLine(poll, country, answer);
      yield lines;
    }
}

/** The same figures sorted by answer: those of one population stand far apart. */
function* linesApart(): Iterable<string> {
  yield TIDY_HEADER;
  const polls = Math.ceil(BYTES / 128 / 40) + 1;
  for (let answer = 0; ; answer = (answer + 1) % 4)
    for (let poll = 0; poll < polls; poll++) {
      let lines = "";
      for (let country = 0; country < 10; country++) lines += tidyLine(poll, country, answer);
      yield lines;
    }
}

function* respondentLines(): Iterable<string> {
  const questions = Array.from({ length: 57 }, (_, index) => `q${index + 1}`);
  yield `respondent_id,weight,country,${questions.join(",")}\n`;
  const answers = ["Strongly agree", "Agree", "Neither", "Disagree", "Don’t know"];
  for (let person = 0; ; person++) {
    const given = questions.map((_, index) => answers[(person * 7 + index * 3) % 5]);
    yield `${person},${(0.5 + (person % 100) / 100).toFixed(2)},${COUNTRIES[person % 3]},${given.join(",")}\n`;
  }
}
