import { hexOf } from "./assume-code-page";
import type { ForeignKind } from "./file-kinds";
import { type Outcome, refused } from "./outcome";
import type { FirstBad } from "./utf8-damage";

export function nothingInIt(): Outcome<never> {
  return refused({
    code: "FILE_EMPTY",
    message: "The file is empty.",
    hint: "Check that it was saved and sent whole.",
  });
}

export function fileTooLarge(bytes: number, maxBytes: number): Outcome<never> {
  return refused({
    code: "FILE_TOO_LARGE",
    message: `The file has ${bytes} bytes; at most ${maxBytes} are read.`,
    hint: "Split it, or raise the limit with --max-bytes.",
  });
}

export function foreignFile({ name, hint }: ForeignKind): Outcome<never> {
  return refused({ code: "NOT_A_CSV", message: `The file is ${name}.`, hint });
}

export function fullOfControls(what: "NUL characters" | "control characters"): Outcome<never> {
  return refused({
    code: "NOT_A_CSV",
    message: `The file holds ${what}: it is binary, or damaged.`,
    hint: "Save it again as CSV in UTF-8.",
  });
}

export function brokenUtf16(encoding: string): Outcome<never> {
  return refused({
    code: "ENCODING_UNKNOWN",
    message: `The file is not valid ${encoding.toUpperCase()}: half a character is missing somewhere.`,
    hint: "Check that it was saved and sent whole, or save it as CSV in UTF-8.",
  });
}

export function brokenUtf8({ line, bytes }: FirstBad, isCutOff: boolean): Outcome<never> {
  const byte = `0x${hexOf(bytes.subarray(0, 1))}`;
  return refused(
    {
      code: "ENCODING_UNKNOWN",
      message: isCutOff
        ? `The file ends in the middle of a character: byte ${byte} on line ${line} is no whole one.`
        : `The file is not valid UTF-8: byte ${byte} on line ${line} is no character.`,
      hint: isCutOff ? "Check that it was saved and sent whole." : "Save it as CSV in UTF-8.",
    },
    { line },
  );
}
