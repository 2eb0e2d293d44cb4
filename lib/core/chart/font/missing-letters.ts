import { graphemes } from "./graphemes";
import { isDrawable } from "./text-width";

/** Stands in a picture for a letter that no bundled font has. */
const PLACEHOLDER = "□";

/** Older codings of Hebrew and Arabic have a character for each form of a letter. */
const PRESENTATION_FORMS = /[\ufb1d-\ufdff\ufe70-\ufefc]/g;
/** What every bundled font surely draws: most texts need no closer look. */
const PLAIN = /^[\u0020-\u024f\u2010-\u2026]*$/;

const SCRIPTS: readonly { readonly of: RegExp; readonly name: string }[] = [
  { of: /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u, name: "emoji" },
  { of: /\p{Script=Han}/u, name: "Chinese characters" },
  { of: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, name: "Japanese kana" },
  { of: /\p{Script=Hangul}/u, name: "Korean letters" },
  { of: /\p{Script=Armenian}/u, name: "Armenian letters" },
  { of: /\p{Script=Georgian}/u, name: "Georgian letters" },
  { of: /\p{Script=Devanagari}/u, name: "Devanagari letters" },
  { of: /\p{Script=Thai}/u, name: "Thai letters" },
  { of: /./su, name: "signs of other scripts" },
];

/** The text as the bundled fonts can draw it: a letter they lack becomes a box, so that nobody takes it for absent. */
export function drawableText(text: string): string {
  if (PLAIN.test(text)) return text;
  return graphemes(writtenOut(text))
    .map((letter) => (isMissing(letter) ? PLACEHOLDER : letter))
    .join("");
}

/** What a picture says of letters it cannot draw, or `null` when it can draw all of these texts. */
export function missingLettersNote(texts: readonly string[]): string | null {
  const missing = texts
    .filter((text) => !PLAIN.test(text))
    .flatMap((text) => graphemes(writtenOut(text)).filter(isMissing));
  if (missing.length === 0) return null;
  const names = SCRIPTS.filter(({ name }) => missing.some((letter) => scriptOf(letter) === name)).map(
    ({ name }) => name,
  );
  return `${PLACEHOLDER} stands for what the fonts of this picture lack (${names.join(", ")}); the chart’s page and table have it.`;
}

function writtenOut(text: string): string {
  return text.replace(PRESENTATION_FORMS, (form) => form.normalize("NFKC"));
}

function isMissing(letter: string): boolean {
  return (
    !isDrawable([...letter.normalize("NFC")][0] ?? " ") || (letter.length > 1 && /\p{Emoji_Presentation}/u.test(letter))
  );
}

function scriptOf(letter: string): string | undefined {
  return SCRIPTS.find(({ of }) => of.test(letter))?.name;
}
