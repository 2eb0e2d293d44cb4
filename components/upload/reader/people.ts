import countries from "@/data/countries.json";

const people: ReadonlyMap<string, string | null> = new Map(countries.map((country) => [country.code, country.people]));

/** "Britons" for GB; `null` where no such word is known to us. */
export function peopleOf(code: string): string | null {
  return people.get(code) ?? null;
}
