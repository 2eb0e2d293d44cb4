import { describe, expect, it } from "vitest";
import { type DateNotation, orderEvidence } from "@/lib/core/import/values/date-notation";
import { lacksYear, readDateRange } from "@/lib/core/import/values/read-date-range";

const read = (cell: string, notation: Partial<DateNotation> = {}) => {
  const reading = readDateRange(cell, { order: null, year: null, ...notation });
  if (!reading.ok) return reading.code;
  if (reading.value === null) return null;
  const { start, end } = reading.value;
  return start === end ? start : `${start}/${end}`;
};

describe("a date as files write it", () => {
  it.each([
    ["2026-11-03", "2026-11-03"],
    ["2026-11", "2026-11"],
    ["2026", "2026"],
    ["2016-11-08T12:16:30Z", "2016-11-08"],
    ["2026-11-03 10:30", "2026-11-03"],
    ["08:15:52 12 Feb 2020", "2020-02-12"],
    ["5/10/18 4:01", "DATE_UNREADABLE"],
    ["5/20/18 4:01", "2018-05-20"],
    ["2026/11/03", "2026-11-03"],
    ["2026-aug", "2026-08"],
    ["Aug 2026", "2026-08"],
    ["3/9-2025", "2025-09-03"],
    ["15.3.2026", "2026-03-15"],
    ["3.4.26", "2026-04-03"],
    ["20/3/2026", "2026-03-20"],
    ["3/20/2026", "2026-03-20"],
    ["4/4/2026", "2026-04-04"],
    ["3/4/2026", "DATE_UNREADABLE"],
    ["7/15/69", "2069-07-15"],
    ["7/15/70", "1970-07-15"],
    ["3 Nov 2026", "2026-11-03"],
    ["3rd November 2026", "2026-11-03"],
    ["November 3, 2026", "2026-11-03"],
    ["Mon 3 Nov 2026", "2026-11-03"],
    ["3. März 2026", "2026-03-03"],
    ["12 août 2026", "2026-08-12"],
    ["1er mai 2026", "2026-05-01"],
    ["7 de mayo de 2026", "2026-05-07"],
    ["14 stycznia 2026", "2026-01-14"],
    ["9 marts 2026", "2026-03-09"],
    ["9 mai 2026", "2026-05-09"],
    ["6 maj 2026", "2026-05-06"],
    ["5 giugno 2026", "2026-06-05"],
    ["4. heinäkuuta 2026", "2026-07-04"],
    ["NA", null],
    ["", null],
  ])("%s is %s", (cell, date) => {
    expect(read(cell)).toBe(date);
  });

  it.each([
    ["6-8 Dec 2021", "2021-12-06/2021-12-08"],
    ["22–24 Sep 2021", "2021-09-22/2021-09-24"],
    ["29-1 Oct 2021", "2021-09-29/2021-10-01"],
    ["31-2 Sep 2021", "2021-08-31/2021-09-02"],
    ["30-2 Jan 2022", "2021-12-30/2022-01-02"],
    ["30 Dec - 2 Jan 2022", "2021-12-30/2022-01-02"],
    ["30 Dec 2021 – 2 Jan 2022", "2021-12-30/2022-01-02"],
    ["29 Nov-2 Dec 2021", "2021-11-29/2021-12-02"],
    ["Dec 6-8, 2021", "2021-12-06/2021-12-08"],
    ["Nov 29 - Dec 2, 2021", "2021-11-29/2021-12-02"],
    ["6.-8.12.2021", "2021-12-06/2021-12-08"],
    ["29.11.-2.12.2021", "2021-11-29/2021-12-02"],
    ["2021-12-06/2021-12-08", "2021-12-06/2021-12-08"],
    ["2021-12-06 – 2021-12-08", "2021-12-06/2021-12-08"],
    ["6. bis 8. Dezember 2021", "2021-12-06/2021-12-08"],
    ["6 au 8 décembre 2021", "2021-12-06/2021-12-08"],
    ["Nov - Dec 2021", "2021-11/2021-12"],
    ["20/3/2026-25/3/2026", "2026-03-20/2026-03-25"],
  ])("the range %s is %s", (cell, range) => {
    expect(read(cell)).toBe(range);
  });

  it("a start long after its end stays as it is written: it is flagged, not repaired", () => {
    expect(read("8-6 Dec 2021")).toBe("2021-12-08/2021-12-06");
  });

  it("day and month are told apart by what the column shows", () => {
    expect(read("3/4/2026", { order: "dmy" })).toBe("2026-04-03");
    expect(read("3/4/2026", { order: "mdy" })).toBe("2026-03-04");
    expect(orderEvidence(["3/4/26", "3/14/26"])).toEqual({ dmy: false, mdy: true, open: true });
    expect(orderEvidence(["3/4/26", "14/3/26"])).toEqual({ dmy: true, mdy: false, open: true });
    expect(orderEvidence(["3/9-2025", "4/4/2026"])).toEqual({ dmy: false, mdy: false, open: false });
  });

  it("a date without a year takes the one a person gives", () => {
    expect(lacksYear("6-8 Dec", { order: null, year: null })).toBe(true);
    expect(read("6-8 Dec")).toBe("DATE_UNREADABLE");
    expect(read("6-8 Dec", { year: "2021" })).toBe("2021-12-06/2021-12-08");
  });

  it.each(["45292", "soon", "32 Dec 2021", "2026-13", "30 Feb 2026", "Decembre-ish 2021", "6-8-10 Dec"])(
    "%s is refused",
    (cell) => {
      expect(read(cell)).toBe("DATE_UNREADABLE");
    },
  );
});
