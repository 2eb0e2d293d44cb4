import advanceWidths from "./advance-widths.json";
import { type CharacterWidths, widthsFrom } from "./character-widths";
import type { FontWeight } from "./text-width";

type Form = "isolated" | "initial" | "medial" | "final";
interface ArabicWidths extends Readonly<Record<Form, CharacterWidths>> {
  readonly lamAlef: number;
}

function arabicOf(weight: FontWeight): ArabicWidths {
  const { isolated, initial, medial, final, lamAlef } = advanceWidths[weight].arabic;
  return {
    isolated: widthsFrom(isolated),
    initial: widthsFrom(initial),
    medial: widthsFrom(medial),
    final: widthsFrom(final),
    lamAlef,
  };
}

const WIDTHS: Readonly<Record<FontWeight, ArabicWidths>> = {
  400: arabicOf(400),
  600: arabicOf(600),
  700: arabicOf(700),
};
/** Tatweel and the zero-width joiner join on both sides without a form of their own. */
const JOINERS = "\u0640\u200d";
const FORWARD = new Set(advanceWidths.joining.forward + JOINERS);
const BACKWARD = new Set(advanceWidths.joining.backward + JOINERS);
const TRANSPARENT = /\p{Mn}/u;
/** Room for the kerning of the font, which moves some letters apart. */
const KERNING = 1.03;
const LAM = "\u0644";
const ALEFS = "\u0622\u0623\u0625\u0627";

/**
 * Width of a run of Arabic in thousandths of an em: each letter in the form it takes between its neighbours.
 * Never less than what the shaped text takes (tests/core/chart/font.test.ts).
 */
export function arabicWidth(text: string, weight: FontWeight, unknown: number): number {
  const widths = WIDTHS[weight];
  const letters = [...text].filter((character) => !TRANSPARENT.test(character));
  let total = 0;
  for (const [index, letter] of letters.entries()) {
    const before = letters[index - 1] ?? "";
    const after = letters[index + 1] ?? "";
    const joinsBefore = BACKWARD.has(letter) && FORWARD.has(before);
    const joinsAfter = FORWARD.has(letter) && BACKWARD.has(after);
    const form = joinsBefore ? (joinsAfter ? "medial" : "final") : joinsAfter ? "initial" : "isolated";
    total += widths[form].get(letter) ?? widths.isolated.get(letter) ?? unknown;
    if (letter === LAM && after !== "" && ALEFS.includes(after)) total += widths.lamAlef;
  }
  return total * KERNING;
}

/** Whether the Arabic font has the character. */
export function isArabicLetter(character: string): boolean {
  return WIDTHS[400].isolated.has(character);
}
