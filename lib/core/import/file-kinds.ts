/** A kind of file that is no CSV, known by its first bytes, and what its owner can do. */
export interface ForeignKind {
  readonly name: string;
  readonly hint: string;
}

const SAVE_AS_CSV = "Open it in the program it comes from and save the sheet as CSV (UTF-8).";
const UNPACK = "Unpack it and give the CSV file inside.";
const TYPE_OVER = "Ask the pollster for the table as CSV, or copy the figures into one.";
const DOWNLOAD = "The address gave a web page, not the file: download the CSV itself.";

const SIGNATURES: readonly { readonly starts: readonly number[]; readonly kind: ForeignKind }[] = [
  { starts: [0x1f, 0x8b], kind: { name: "a gzip archive", hint: UNPACK } },
  { starts: [0x25, 0x50, 0x44, 0x46], kind: { name: "a PDF document", hint: TYPE_OVER } },
  { starts: [0x89, 0x50, 0x4e, 0x47], kind: { name: "a PNG picture", hint: TYPE_OVER } },
  { starts: [0xff, 0xd8, 0xff], kind: { name: "a JPEG picture", hint: TYPE_OVER } },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    kind: { name: "an old Excel workbook or another Office file", hint: SAVE_AS_CSV },
  },
];
const ZIP_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** What the bytes are, when they are plainly no text table; `null` for all that may be one. */
export function foreignKind(bytes: Uint8Array): ForeignKind | null {
  const known = SIGNATURES.find(({ starts }) => startsWith(bytes, starts));
  if (known) return known.kind;
  if (ZIP_STARTS.some((starts) => startsWith(bytes, starts))) return zipKind(bytes);
  return textKind(new TextDecoder("latin1").decode(bytes.subarray(0, 512)));
}

/** Spreadsheets are ZIP archives; their part names stand uncompressed among the first bytes. */
function zipKind(bytes: Uint8Array): ForeignKind {
  const opening = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (/\[Content_Types\]\.xml|xl\//.test(opening)) return { name: "an Excel workbook (.xlsx)", hint: SAVE_AS_CSV };
  if (opening.includes("opendocument.spreadsheet"))
    return { name: "an OpenDocument spreadsheet (.ods)", hint: SAVE_AS_CSV };
  return { name: "a ZIP archive", hint: UNPACK };
}

function textKind(opening: string): ForeignKind | null {
  const text = opening.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  if (/^<(!doctype\s+html|html|head|body|table|script)\b/i.test(text)) return { name: "an HTML page", hint: DOWNLOAD };
  if (/^<\?xml\b/i.test(text)) return { name: "an XML document", hint: SAVE_AS_CSV };
  if (/^(\{\s*"|\[\s*[{[])/.test(text)) return { name: "a JSON document", hint: "Give the figures as CSV." };
  return null;
}

function startsWith(bytes: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, index) => bytes[index] === byte);
}
