import { describe, expect, it } from "vitest";
import { OddCells, rowsAbove } from "@/lib/core/import/check-encoding";
import { MAC_ROMAN, WINDOWS_1252 } from "@/lib/core/import/code-pages";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import { ProblemList } from "@/lib/core/import/problem-list";
import type { SplitFile } from "@/lib/core/import/reading";
import { realFile } from "./real-file";
import { encode, type TestEncoding } from "./transcode";
import { type DecodedFile, decodeFile, lineEndingOf, splitFile } from "./whole-file";

function decode(bytes: Uint8Array): DecodedFile {
  const outcome = decodeFile(bytes, DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(outcome.finding.message);
  return outcome.value;
}

function split(text: string): SplitFile {
  const outcome = splitFile(text, DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(outcome.finding.message);
  return outcome.value;
}

function notesOf(bytes: Uint8Array) {
  const decoded = decode(bytes);
  const problems = new ProblemList("test.csv");
  const odd = new OddCells(decoded);
  const table = split(decoded.text);
  for (const row of [...rowsAbove(table), ...table.rows]) odd.see(row);
  odd.report(problems);
  return problems.list();
}

describe("the tables of the code pages", () => {
  it("Mac Roman is that of the Encoding Standard", () => {
    const all = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);
    expect(new TextDecoder("macintosh").decode(all)).toBe(MAC_ROMAN.upper);
  });

  it("Windows-1252 differs from Latin-1 in 27 characters and leaves five undefined", () => {
    const codes = Array.from(WINDOWS_1252.upper, (character) => character.charCodeAt(0));
    expect(codes).toHaveLength(128);
    expect(codes.filter((code, index) => code !== 0x80 + index)).toHaveLength(27);
    expect(codes.flatMap((code, index) => (index < 32 && code === 0x80 + index ? [code] : []))).toEqual([
      0x81, 0x8d, 0x8f, 0x90, 0x9d,
    ]);
  });
});

const TABLES = {
  "Norwegian, without any capital": "Måling;Høyre\nRødt;Sør-Trøndelag\n",
  German: "Wähler;Größe\nGrüne;37 %\nÖDP;müssen\nAfD – übrige;„weiß nicht“\n",
  French: "Enquêté;Réponse\nÉlysée;l’avenir à Noël\nMÉLENCHON;où ça\nÀ gauche;« oui »\n",
  Spanish: "Año;¿Sí o no?\nEspaña;opinión\nÍñigo;Núñez\n",
  Swedish: "Väljare;Åsikt\nVänsterpartiet;Åtgärd\nMörker;Örebro\n",
  "a dash between figures": "date;Oui\n6–8 déc;37\n22–24 févr;41\n",
};
const named = Object.entries(TABLES);

describe("a code page is guessed from the words", () => {
  it.each(named)("%s in Windows-1252", (_, text) => {
    expect(decode(encode(text, "windows-1252"))).toMatchObject({ text, encoding: "windows-1252", bom: false });
  });

  it.each(named)("%s in Mac Roman", (_, text) => {
    expect(decode(encode(text, "macintosh"))).toMatchObject({ text, encoding: "macintosh", bom: false });
  });

  it("one word in the last of many rows decides: the whole file is looked at", () => {
    const text = `who,share\n${"Labour,40\n".repeat(20_000)}Verts européens,5\n`;
    expect(decode(encode(text, "windows-1252")).text).toBe(text);
    expect(decode(encode(text, "macintosh")).text).toBe(text);
  });

  it("a byte Windows-1252 does not define is no Windows-1252", () => {
    expect(decode(Uint8Array.of(...encode("a,b\n1,x", "utf-8"), 0x8f))).toMatchObject({ encoding: "macintosh" });
  });

  it("words in another alphabet fit neither page and are refused", () => {
    const polish = Uint8Array.of(...encode("a,b\nHo", "utf-8"), 0xb3, ...encode("ownia,1\n", "utf-8"));
    const greek = Uint8Array.of(
      ...encode("a,b\n", "utf-8"),
      0xcd,
      0xdd,
      0xe1,
      0xc4,
      0xe7,
      0xec,
      ...encode(",1", "utf-8"),
    );
    for (const bytes of [polish, greek])
      expect(decodeFile(bytes, DEFAULT_LIMITS)).toMatchObject({ finding: { code: "ENCODING_UNKNOWN" } });
  });
});

describe("the guess is said", () => {
  it("with the bytes it rests on, what the other page would make of them, and the cells", () => {
    const [note, ...others] = notesOf(encode("who;share\nGrüne;1\nØstfold;2\nx;3\n", "windows-1252"));
    expect(others).toEqual([]);
    expect(note).toMatchObject({ severity: "note", code: "ENCODING_ASSUMED", cell: "A2", value: "Grüne" });
    expect(note?.message).toContain("Windows-1252");
    expect(note?.message).toContain('the bytes FC on line 2 as "ü"');
    expect(note?.message).toContain('Mac Roman would read "¸"');
    expect(note?.message).toContain("A2, A3.");
  });

  it("names five cells and counts the rest", () => {
    const [note] = notesOf(encode(`who;share\n${"Grüne;1\n".repeat(8)}`, "windows-1252"));
    expect(note?.message).toContain("A2, A3, A4, A5, A6 and 3 more.");
  });

  it("UTF-16 without its mark is a guess, too; a file that states its encoding is none", () => {
    const text = "who;share\nGrüne;1\n";
    expect(notesOf(encode(text, "utf-16le"))).toMatchObject([{ code: "ENCODING_ASSUMED", line: 1 }]);
    expect(notesOf(encode(text, "utf-16be"))[0]?.message).toContain("big endian");
    for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const)
      expect(notesOf(encode(text, encoding, true))).toEqual([]);
    expect(notesOf(encode(text, "utf-8"))).toEqual([]);
  });

  it("file 6, which is no UTF-8, is read with the cell that holds the two odd characters", (context) => {
    const [note] = notesOf(realFile("538_starwars.csv", context).bytes);
    expect(note).toMatchObject({ code: "ENCODING_ASSUMED", cell: "AF1" });
    expect(note?.value).toMatch(/^Do you consider yourself to be a fan of the Expanded Universe\?/);
    expect(note?.message).toContain("8C E6");
    expect(note?.message).toContain("Mac Roman");
  });
});

describe("a published file in another encoding", () => {
  const forms: readonly [TestEncoding, boolean][] = [
    ["utf-8", true],
    ["utf-16le", true],
    ["utf-16le", false],
    ["utf-16be", true],
    ["utf-16be", false],
    ["windows-1252", false],
    ["macintosh", false],
  ];
  for (const name of ["norway_valg2025_polls.csv", "bavaria2023_polls.csv"]) {
    it.for(forms)(`${name} in %s (mark: %s) gives the same rows`, ([encoding, bom], context) => {
      const original = decode(realFile(name, context).bytes);
      const other = decode(encode(original.text, encoding, bom));
      expect(other.text).toBe(original.text);
      expect(lineEndingOf(other.text)).toBe(lineEndingOf(original.text));
      expect(other.bom).toBe(bom);
      expect(split(other.text)).toEqual(split(original.text));
      const isAscii = /^\p{ASCII}*$/u.test(original.text);
      expect(other.encoding).toBe(isAscii && ["windows-1252", "macintosh"].includes(encoding) ? "utf-8" : encoding);
    });
  }
});
