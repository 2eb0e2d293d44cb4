import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import { decodeFile, lineEndingOf } from "./whole-file";

const utf8 = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => decodeFile(bytes, DEFAULT_LIMITS);

function utf16(text: string, littleEndian: boolean, bom = true): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * (text.length + (bom ? 1 : 0))));
  [...(bom ? "\ufeff" : ""), ...text].forEach((character, index) => {
    bytes.setUint16(2 * index, character.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(bytes.buffer);
}

describe("the encoding", () => {
  it("is UTF-8 with or without a byte order mark, which is no part of the text", () => {
    expect(decode(utf8("Größe,ğ"))).toMatchObject({ value: { text: "Größe,ğ", encoding: "utf-8", bom: false } });
    expect(decode(utf8("\ufeffa,b"))).toMatchObject({ value: { text: "a,b", encoding: "utf-8", bom: true } });
  });

  it("is UTF-16 in either byte order, known by its mark", () => {
    expect(decode(utf16("a,ğ", true))).toMatchObject({ value: { text: "a,ğ", encoding: "utf-16le", bom: true } });
    expect(decode(utf16("a,ğ", false))).toMatchObject({ value: { text: "a,ğ", encoding: "utf-16be", bom: true } });
  });

  it("is refused with the byte and its line when UTF-8 is damaged", () => {
    const bytes = Uint8Array.of(...utf8("a,b\nGröße,1\nGr"), 0xf6, ...utf8("sse,1\n"));
    expect(decode(bytes)).toMatchObject({
      ok: false,
      place: { line: 3 },
      finding: { code: "ENCODING_UNKNOWN", message: expect.stringContaining("0xF6") },
    });
  });

  it("a bad byte at the very end of the file is found too", () => {
    const bytes = Uint8Array.of(...utf8("a,b\n1,2\n"), 0xc3);
    expect(decode(bytes)).toMatchObject({
      ok: false,
      place: { line: 3 },
      finding: { code: "ENCODING_UNKNOWN", message: expect.stringContaining("in the middle of a character") },
    });
  });
});

describe("what is no CSV is refused by name", () => {
  const zip = (inside: string) => Uint8Array.of(0x50, 0x4b, 0x03, 0x04, ...utf8(inside));
  it.each([
    ["a PNG picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ["a JPEG picture", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ["a PDF document", utf8("%PDF-1.7\n")],
    ["a gzip archive", Uint8Array.of(0x1f, 0x8b, 0x08)],
    ["a ZIP archive", zip("figures.csv")],
    ["an Excel workbook", zip("[Content_Types].xml")],
    ["an OpenDocument spreadsheet", zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")],
    ["a Word document", zip("word/document.xml")],
    ["a Numbers spreadsheet", zip("Index/Document.iwa")],
    ["a packed archive", utf8("BZh91AY")],
    ["an SPSS data file", utf8("$FL2@(#) SPSS DATA FILE")],
    ["a Stata data file", utf8("<stata_dta><header>")],
    ["a Parquet file", utf8("PAR1")],
    ["an SQLite database", utf8("SQLite format 3\0")],
    ["an RTF document", utf8("{\\rtf1")],
    ["a text in UTF-32", Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)],
    ["an old Excel workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
    ["an HTML page", utf8("\n<!DOCTYPE html><html><body>403</body></html>")],
    ["an HTML page", utf8("<!-- saved from --><html><table></table></html>")],
    ["an HTML page", utf8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">')],
    ["an XML document", utf8('<?xml version="1.0"?><polls/>')],
    ["a JSON document", utf8('{"polls": []}')],
    ["a JSON document", utf8('[\n  {"share": 56}]')],
  ])("%s", (name, bytes) => {
    expect(decode(bytes)).toMatchObject({
      ok: false,
      finding: { code: "NOT_A_CSV", message: expect.stringContaining(name) },
    });
  });

  it("a text with NUL or control characters", () => {
    expect(decode(utf8("country,share\nGB,5\0\n"))).toMatchObject({ finding: { code: "NOT_A_CSV" } });
    expect(decode(utf16("a,b\n1,\0\n", true))).toMatchObject({ finding: { code: "NOT_A_CSV" } });
    expect(decode(Uint8Array.of(0xe9, 0x01, 0x2c, 0x0a))).toMatchObject({ finding: { code: "NOT_A_CSV" } });
  });

  it("a page or document in UTF-16, or behind a byte order mark", () => {
    expect(decode(utf16("<!doctype html><p>403", true))).toMatchObject({ finding: { code: "NOT_A_CSV" } });
    expect(decode(utf8('\ufeff{"polls": []}'))).toMatchObject({ finding: { code: "NOT_A_CSV" } });
  });

  it.each(["", "\ufeff", " \n \r\n"])("an empty file (%j)", (text) => {
    expect(decode(utf8(text))).toMatchObject({ finding: { code: "FILE_EMPTY" } });
  });

  it("a file above the limit, before it is decoded", () => {
    expect(decodeFile(utf8("a,b\n1,2"), { maxBytes: 6 })).toMatchObject({ finding: { code: "FILE_TOO_LARGE" } });
  });
});

describe("the line ends", () => {
  it.each([
    ["a,b\n1,2\n", "lf"],
    ["a,b\r\n1,2\r\n", "crlf"],
    ["a,b\r1,2\r", "cr"],
    ["a,b\r\n1,2\n", "mixed"],
    ['a,b\r\n"1\n2",3\r\n', "crlf"],
  ])("of %j are %s", (text, lineEnding) => {
    expect(lineEndingOf(text)).toBe(lineEnding);
  });
});
