import type { Grammar } from "../languages/grammar";
import type { NameSentence } from "./capitalised";

/** The countries a text names, by name, people or adjective, in the order they come up. The European Union is none. */
export function countriesIn(sentences: readonly NameSentence[], grammar: Grammar): readonly string[] {
  const codes = new Set<string>();
  for (const { tokens } of sentences) {
    for (let index = 0; index < tokens.length; ) {
      const country = grammar.countries.at(tokens, index);
      // "Michael Jordan" is a person.
      const isName = grammar.givenNames.has(tokens[index - 1]?.text ?? "");
      if (country && !isName && country.value !== "EU") codes.add(country.value);
      index = country?.to ?? index + 1;
    }
  }
  return [...codes];
}
