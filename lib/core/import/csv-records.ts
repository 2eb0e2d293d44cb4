import Papa from "papaparse";

/** A small CSV with a header, as records by its column names in lower case; `null` where it is none. */
export function csvRecords(text: string): readonly Readonly<Record<string, string>>[] | null {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), {
    header: false,
    skipEmptyLines: "greedy",
  });
  const [header, ...rows] = data;
  if (errors.length > 0 || header === undefined) return null;
  const names = header.map((name) => name.trim().toLowerCase());
  if (new Set(names).size < names.length || rows.some((row) => row.length !== names.length)) return null;
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, (row[index] ?? "").trim()])));
}
