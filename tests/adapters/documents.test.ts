import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { workbook } from "@/lib/adapters/documents/write-workbook";
import { zipTexts } from "@/lib/adapters/documents/write-zip";

const SHEETS = [
  {
    name: "Figures",
    widths: [20, 10],
    rows: [
      ["Country", "=2+5 (%)"],
      ["United Kingdom & <others>", { number: 56.4, decimals: 2 }],
      [null, "=cmd|' /C calc'!A0"],
    ],
  },
] as const;

describe("a workbook", () => {
  it("holds numbers as numbers, with the decimals that were published, and every text as a text", async () => {
    const files = unzipSync(await workbook(SHEETS));
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const strings = strFromU8(files["xl/sharedStrings.xml"] ?? new Uint8Array());
    expect(sheet).toMatch(/<v>56.4<\/v>/);
    expect(strFromU8(files["xl/styles.xml"] ?? new Uint8Array())).toContain('formatCode="0.00"');
    expect(sheet).not.toContain("<f>");
    expect(strings + sheet).toContain("=cmd|' /C calc'!A0");
    expect(strings + sheet).toContain("United Kingdom &amp; &lt;others&gt;");
  });

  it("of the same figures is the same file, byte for byte", async () => {
    const first = await workbook(SHEETS);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(first, await workbook(SHEETS))).toBe(0);
  });
});

it("a ZIP holds the texts under their paths", () => {
  const files = unzipSync(
    zipTexts([
      { path: "datapackage.json", text: "{}\n" },
      { path: "results.csv", text: "é\n" },
    ]),
  );
  expect(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ["datapackage.json", "{}\n"],
    ["results.csv", "é\n"],
  ]);
});
