import { describe, expect, it } from "vitest";
import { findClaims } from "@/lib/core/articles/find-claims";
import { wordsOfLanguage } from "@/lib/core/articles/languages/words-of-language";

/** A plain sentence of each prepared language, and one that says the opposite. */
const SENTENCES = [
  [
    "de",
    "56 Prozent der Briten unterstützen die Entsendung von Friedenstruppen in die Ukraine, zeigt eine Umfrage von YouGov.",
  ],
  ["fr", "56 % des Britanniques soutiennent l’envoi de soldats de la paix en Ukraine, selon un sondage de YouGov."],
  ["es", "El 56 % de los británicos apoya el envío de fuerzas de paz a Ucrania, según una encuesta de YouGov."],
  ["it", "Il 56% dei britannici sostiene l’invio di forze di pace in Ucraina, secondo un sondaggio di YouGov."],
  ["pl", "56% Brytyjczyków popiera wysłanie sił pokojowych na Ukrainę, wynika z sondażu YouGov."],
] as const;

describe("a plain sentence of a prepared language", () => {
  it.each(SENTENCES)("in %s is known by its words and makes its claim", (locale, text) => {
    const words = wordsOfLanguage(null, text);
    expect(words.locale).toBe(locale);
    const claims = findClaims(text, words).map(({ value, country, pollster, reading }) => ({
      value,
      country,
      pollster,
      answer: reading.answer,
    }));
    expect(claims).toEqual([{ value: 56, country: "GB", pollster: "YouGov", answer: "support" }]);
  });

  it("is read in the language it states", () => {
    expect(wordsOfLanguage("de-AT", "The text").locale).toBe("de");
    expect(wordsOfLanguage("tlh", "The text of the article").locale).toBe("en");
  });
});
