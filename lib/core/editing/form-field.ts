import { z } from "zod";
import { partialDateSchema } from "../model/partial-date";

/** What a form sends: every field as text; a field that is missing is blank. */
export type Entries = Readonly<Record<string, string>>;

/** What is wrong with what was entered, by the name of the field. */
export type FieldProblems = Readonly<Record<string, string>>;

/** One thing a form asks for. Blank = not stated. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  /** `lines` = one entry a line; `choice` = one of `options`. */
  readonly kind: "line" | "text" | "lines" | "choice";
  readonly hint?: string;
  /** By value, in order; the blank one is first and says what it means. */
  readonly options?: readonly (readonly [value: string, label: string])[];
  readonly required?: boolean;
}

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** A form read: what it says, or what is wrong with it. */
export type FormReading<T> =
  | { readonly values: T; readonly problems: null }
  | { readonly values: null; readonly problems: FieldProblems };

const MOST_CHARACTERS = 10_000;

/** Text as entered, without blanks around it. Controls have no place in a text, and no database takes all of them. */
export const entered = z
  .string()
  .default("")
  .transform(trimmed)
  .pipe(
    z
      .string()
      .max(MOST_CHARACTERS, `At most ${MOST_CHARACTERS.toLocaleString("en")} characters.`)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      .regex(/^[^\0-\x08\x0b\x0c\x0e-\x1f\x7f]*$/, "There are control characters in this text: type it anew."),
  );

/** Blank = not stated. */
export const optional = entered.transform((text) => (text === "" ? null : text));

export const required = entered.pipe(z.string().min(1, "This cannot be blank."));

/** Further checks of what is stated. */
export function whenStated<T>(schema: z.ZodType<T, string>) {
  return entered.transform((text, context): T | null => {
    if (text === "") return null;
    const read = schema.safeParse(text);
    if (read.success) return read.data;
    for (const { message } of read.error.issues) context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

/** A date as ISO writes it, in whole or reduced. */
export const dateEntry = whenStated(partialDateSchema);

export const addressEntry = whenStated(
  z.url({ protocol: /^https?$/, message: "Enter a whole address that begins with https:// or http://." }),
);

export function numberEntry(message: string, isAllowed: (number: number) => boolean) {
  return whenStated(
    z
      .string()
      .transform((text) => Number(text.replace(/(?<=\d)[, ](?=\d{3})/g, "")))
      .refine((number) => Number.isFinite(number) && isAllowed(number), message),
  );
}

export function choiceEntry<const T extends string>(...values: readonly T[]) {
  return whenStated(z.enum(values, { error: "Choose one of the list." }));
}

export const yesNoEntry = choiceEntry("yes", "no").transform((word) => (word === null ? null : word === "yes"));

/** Parts between commas, or one a line. */
export function listEntry(separator: RegExp) {
  return entered.transform((text) =>
    text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );
}

/** What a form showed, and the values it showed. */
interface Shown {
  readonly shown: Entries;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The values of all fields: those touched as entered, the others as they were. Problems are by the field's name. */
export function readTouched(
  fields: Readonly<Record<string, z.ZodType>>,
  entries: Entries,
  { shown, values }: Shown,
): { readonly values: Readonly<Record<string, unknown>>; readonly problems: FieldProblems } {
  const read: Record<string, unknown> = { ...values };
  const problems: Record<string, string> = {};
  for (const [name, schema] of Object.entries(fields)) {
    const entry = entries[name];
    if (entry === undefined || trimmed(entry) === trimmed(shown[name] ?? "")) continue;
    const { success, data, error } = schema.safeParse(entry);
    if (success) read[name] = data;
    else problems[name] = sentence(error.issues[0]?.message ?? "This cannot be read.");
  }
  return { values: read, problems };
}

function trimmed(text: string): string {
  // Browsers send every line end of a text area as CRLF.
  return text.replace(/\r\n?/g, "\n").trim();
}

function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
