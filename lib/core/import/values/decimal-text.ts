export type DecimalSign = "." | ",";

const POINT = /^([+-]?)(\d*)(?:\.(\d+))?$/;
const COMMA = /^([+-]?)(\d*)(?:,(\d+))?$/;
const GROUPED: Readonly<Record<DecimalSign, RegExp>> = {
  ".": /^[+-]?\d{1,3}(?:([, '’])\d{3})(?:\1\d{3})*(?:\.\d+)?$/,
  ",": /^[+-]?\d{1,3}(?:([. '’])\d{3})(?:\1\d{3})*(?:,\d+)?$/,
};

/**
 * A number as plain decimal text, digit for digit: no float is involved, so that 14.50 stays 14.50.
 * `null` for what is no number in this notation, exponents and footnote marks included.
 */
export function readDecimal(text: string, decimal: DecimalSign): string | null {
  const match = (decimal === "." ? POINT : COMMA).exec(plainSigns(text));
  if (!match) return null;
  const [, sign = "", whole = "", fraction] = match;
  if (whole === "" && fraction === undefined) return null;
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  const number = fraction === undefined ? digits : `${digits}.${fraction}`;
  return sign === "-" && /[1-9]/.test(number) ? `-${number}` : number;
}

/** The same for numbers that may carry thousands separators: 1,005 or 1 005, and 1.005 beside a decimal comma. */
export function readGroupedDecimal(text: string, decimal: DecimalSign): string | null {
  const plain = plainSigns(text);
  if (!GROUPED[decimal].test(plain)) return readDecimal(plain, decimal);
  return readDecimal(plain.replace(decimal === "." ? /[, '’]/g : /[. '’]/g, ""), decimal);
}

/** Moves the decimal point of plain decimal text: `("0.145", 2)` gives 14.5, `("3.1", -2)` gives 0.031. */
export function shiftDecimal(text: string, places: number): string {
  const negative = text.startsWith("-");
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const point = whole.length + places;
  const digits = (whole + fraction)
    .padEnd(point, "0")
    .padStart(whole.length + fraction.length - Math.min(point, 0), "0");
  const at = Math.max(point, 0);
  const shifted = `${digits.slice(0, at).replace(/^0+(?=\d)/, "") || "0"}${digits.length > at ? `.${digits.slice(at)}` : ""}`;
  return negative ? `-${shifted}` : shifted;
}

/** Typographic signs to plain ones: U+2212 minus, no-break and thin spaces, full-width digits. */
export function plainSigns(text: string): string {
  const trimmed = text.trim();
  // Nearly every cell is plain already.
  if (!/[^ -~]/.test(trimmed)) return trimmed;
  return trimmed
    .replace(/\u2212/g, "-")
    .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30))
    .replace(/\uff05/g, "%")
    .replace(/\uff1c/g, "<");
}
