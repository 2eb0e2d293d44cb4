/** A word, a number or a mark of a text, with its place in it. */
export interface Token {
  /** As written, without an ending 's. */
  readonly text: string;
  /** For comparison: lower case, one kind of apostrophe, without an ending 's. */
  readonly key: string;
  readonly kind: "word" | "number" | "mark";
  readonly start: number;
  readonly end: number;
  /** "Britain’s", "the allies’". */
  readonly possessive: boolean;
  /** No space before it. */
  readonly glued: boolean;
}

const WORD_NUMBER_MARK =
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*(?![\p{L}\d])|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[’'](?=\p{L}))*|[^\s\p{L}\p{N}]/gu;

/** The tokens of a piece of text; `offset` is where the piece stands. Words with a hyphen are several tokens. */
export function tokensOf(text: string, offset = 0): readonly Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(WORD_NUMBER_MARK)) {
    const written = match[0];
    const start = match.index;
    const kind = /^\d[\d.,]*$/.test(written) ? "number" : /^[\p{L}\p{N}]/u.test(written) ? "word" : "mark";
    const possessive = kind === "word" && /[’']s$/i.test(written);
    const bare = possessive ? written.slice(0, -2) : written;
    tokens.push({
      text: bare,
      key: bare.toLowerCase().replaceAll("’", "'"),
      kind,
      start: offset + start,
      end: offset + start + written.length,
      possessive,
      glued: start === last,
    });
    last = start + written.length;
  }
  return tokens;
}

/** The number a token writes in English figures ("7,500", "33.4") or with a decimal comma ("33,4"); `null` = none. */
export function numberOf(token: Token | undefined): number | null {
  if (token?.kind !== "number") return null;
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(token.text)
    ? token.text.replaceAll(",", "")
    : token.text.replace(/^(\d+),(\d+)$/, "$1.$2");
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
