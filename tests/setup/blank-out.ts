/** Signs and words after which a `/` begins a regular expression, not a division. */
const BEFORE_PATTERN =
  /(?:^|[(,=:[!&|?{;+\-*%~^\n]|=>|\b(?:return|typeof|case|in|of|void|throw|delete|await|yield|else))\s*$/;

/**
 * The source with comments and the insides of texts, templates and regular expressions as blanks; lengths and lines stay
 * as they are. Enough to find code by pattern without a compiler.
 */
export function blankOut(source: string): string {
  const out = source.split("");
  /** Depth of braces inside each `${…}` that is open. */
  const holes: number[] = [];
  let at = 0;
  const blank = (from: number, to: number) => {
    for (let index = from; index < to; index++) if (out[index] !== "\n") out[index] = " ";
  };

  while (at < source.length) {
    const end = skipAt(source, at, holes);
    if (end === null) at += 1;
    else {
      blank(end.from, end.to);
      at = end.next;
    }
  }
  return out.join("");
}

interface Skip {
  /** What becomes blank. */
  readonly from: number;
  readonly to: number;
  /** Where the reading goes on. */
  readonly next: number;
}

function skipAt(source: string, at: number, holes: number[]): Skip | null {
  const sign = source[at];
  if (source.startsWith("//", at)) return whole(at, indexOr(source, "\n", at, 0));
  if (source.startsWith("/*", at)) return whole(at, indexOr(source, "*/", at + 2, 2));
  // After a letter it is an apostrophe in the text of a page.
  if ((sign === "'" || sign === '"') && !/\w/.test(source[at - 1] ?? ""))
    return inside(at, endOnLine(source, at, sign));
  if (sign === "`") return template(source, at + 1, holes);
  if (sign === "/" && BEFORE_PATTERN.test(source.slice(Math.max(0, at - 20), at)))
    return inside(at, endOfPattern(source, at));
  const depth = holes.at(-1);
  if (depth === undefined) return null;
  if (sign === "{") holes[holes.length - 1] = depth + 1;
  if (sign === "}" && depth > 0) holes[holes.length - 1] = depth - 1;
  if (sign !== "}" || depth > 0) return null;
  holes.pop();
  return template(source, at + 1, holes);
}

/** The rest of a template up to its end, or up to the next `${`, which is code. */
function template(source: string, from: number, holes: number[]): Skip {
  let at = from;
  while (at < source.length && source[at] !== "`" && !source.startsWith("${", at)) at += source[at] === "\\" ? 2 : 1;
  if (source[at] !== "$") return { from, to: at, next: at + 1 };
  holes.push(0);
  return { from, to: at, next: at + 2 };
}

function whole(from: number, to: number): Skip {
  return { from, to, next: to };
}

/** Between two signs that stay; without a second one on the line nothing is skipped. */
function inside(at: number, end: number | null): Skip | null {
  return end === null ? null : { from: at + 1, to: end, next: end + 1 };
}

function indexOr(source: string, sign: string, from: number, length: number): number {
  const found = source.indexOf(sign, from);
  return found === -1 ? source.length : found + length;
}

function endOnLine(source: string, start: number, sign: string): number | null {
  for (let at = start + 1; at < source.length && source[at] !== "\n"; at++) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === sign) return at;
  }
  return null;
}

function endOfPattern(source: string, start: number): number | null {
  let isInClass = false;
  for (let at = start + 1; at < source.length && source[at] !== "\n"; at++) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === "[") isInClass = true;
    else if (source[at] === "]") isInClass = false;
    else if (source[at] === "/" && !isInClass) return at;
  }
  return null;
}
