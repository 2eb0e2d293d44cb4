import { type ByteSource, openingOf } from "./byte-source";

/** A kind of file that is no CSV, known by its first bytes, and what its owner can do. */
export interface ForeignKind {
  readonly name: string;
  readonly hint: string;
}

const SAVE_AS_CSV = "Open it in the program it comes from and save the sheet as CSV (UTF-8).";
const EXPORT = "Export the table as CSV (UTF-8) with the program it comes from.";
const UNPACK = "Unpack it and give the CSV file inside.";
const TYPE_OVER = "Ask the pollster for the table as CSV, or copy the figures into one.";
const DOWNLOAD = "The address gave a web page, not the file: download the CSV itself.";

/** Opening bytes, written as Latin-1 text. */
const SIGNATURES: readonly { readonly starts: readonly string[]; readonly kind: ForeignKind }[] = [
  { starts: ["\x1f\x8b"], kind: { name: "a gzip archive", hint: UNPACK } },
  {
    starts: ["BZh", "\xfd7zXZ", "7z\xbc\xaf", "\x28\xb5\x2f\xfd", "Rar!\x1a"],
    kind: { name: "a packed archive", hint: UNPACK },
  },
  { starts: ["%PDF"], kind: { name: "a PDF document", hint: TYPE_OVER } },
  { starts: ["\x89PNG"], kind: { name: "a PNG picture", hint: TYPE_OVER } },
  { starts: ["\xff\xd8\xff"], kind: { name: "a JPEG picture", hint: TYPE_OVER } },
  { starts: ["GIF8"], kind: { name: "a GIF picture", hint: TYPE_OVER } },
  {
    starts: ["\xd0\xcf\x11\xe0"],
    kind: { name: "an old Excel workbook or another Office file", hint: SAVE_AS_CSV },
  },
  { starts: ["{\\rtf"], kind: { name: "an RTF document", hint: TYPE_OVER } },
  { starts: ["$FL2", "$FL3"], kind: { name: "an SPSS data file (.sav)", hint: EXPORT } },
  { starts: ["<stata_dta>"], kind: { name: "a Stata data file (.dta)", hint: EXPORT } },
  { starts: ["PAR1"], kind: { name: "a Parquet file", hint: EXPORT } },
  { starts: ["SQLite format 3"], kind: { name: "an SQLite database", hint: EXPORT } },
  {
    starts: ["\xff\xfe\0\0", "\0\0\xfe\xff"],
    kind: { name: "a text in UTF-32", hint: "Save it as CSV in UTF-8." },
  },
];
const ZIP_STARTS = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"];

/** What the bytes are, when they are plainly no text table; `null` for all that may be one. */
export function foreignKind(source: ByteSource): ForeignKind | null {
  const opening = latin1(openingOf(source, 16));
  if (ZIP_STARTS.some((start) => opening.startsWith(start))) return zipKind(source);
  return SIGNATURES.find(({ starts }) => starts.some((start) => opening.startsWith(start)))?.kind ?? null;
}

/** Spreadsheets are ZIP archives; the names of their parts stand uncompressed at both ends. */
function zipKind(source: ByteSource): ForeignKind {
  const ends = latin1(openingOf(source, 4096)) + closingOf(source, 16_384);
  if (ends.includes("opendocument.spreadsheet"))
    return { name: "an OpenDocument spreadsheet (.ods)", hint: SAVE_AS_CSV };
  if (ends.includes("Index/Document.iwa")) return { name: "a Numbers spreadsheet", hint: SAVE_AS_CSV };
  if (ends.includes("word/")) return { name: "a Word document (.docx)", hint: TYPE_OVER };
  if (/\[Content_Types\]\.xml|xl\//.test(ends)) return { name: "an Excel workbook (.xlsx)", hint: SAVE_AS_CSV };
  return { name: "a ZIP archive", hint: UNPACK };
}

function closingOf(source: ByteSource, length: number): string {
  let closing = "";
  for (const chunk of source.chunks()) closing = (closing + latin1(chunk.subarray(-length))).slice(-length);
  return closing;
}

/** The same of decoded text: a page or a document of another format, in whatever encoding. */
export function foreignText(opening: string): ForeignKind | null {
  const text = opening.trimStart().replace(/^(<!--[\s\S]*?-->\s*|<\?xml[^>]*\?>\s*(?=<(!doctype\s+)?html))+/i, "");
  if (/^<(!doctype\s+html|html|head|body|table|script|meta|div|style|p)\b/i.test(text))
    return { name: "an HTML page", hint: DOWNLOAD };
  if (/^<\?xml\b/i.test(text)) return { name: "an XML document", hint: SAVE_AS_CSV };
  if (/^(\{\s*"|\[\s*[{[])/.test(text)) return { name: "a JSON document", hint: "Give the figures as CSV." };
  return null;
}

/** Byte for character: the label `latin1` means Windows-1252 to a `TextDecoder`. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
