import { PollDataError, type ProblemCode } from "@/lib/core/errors";
import { problemAt } from "@/lib/core/import/problem-list";

export function fileMissing(name: string, filePath: string, isThere: boolean): PollDataError {
  const what = isThere ? "is no file" : "does not exist";
  return refusal(name, "FILE_NOT_FOUND", `${filePath} ${what}.`, "Check the path.");
}

export function fileUnreadable(name: string, what: string): PollDataError {
  return refusal(name, "FILE_NOT_FOUND", `${what}.`, "Check its permissions, and that nothing else writes it.");
}

export function fileTooLarge(name: string, size: number, maxBytes: number): PollDataError {
  const message = `The file has ${size} bytes; at most ${maxBytes} are read.`;
  return refusal(name, "FILE_TOO_LARGE", message, "Split it, or raise the limit with --max-bytes.");
}

function refusal(file: string, code: ProblemCode, message: string, hint: string): PollDataError {
  return new PollDataError([problemAt(file, {}, { severity: "error", code, message, hint })]);
}
