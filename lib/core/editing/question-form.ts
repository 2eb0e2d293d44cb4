import { z } from "zod";
import { slugSchema } from "../model/identifiers";
import { type Question, questionKindSchema, questionSchema, responseKindSchema } from "../model/question";
import {
  choiceEntry,
  type Entries,
  entered,
  type FieldGroup,
  type FormField,
  type FormReading,
  numberEntry,
  optional,
  readTouched,
  required,
  whenStated,
} from "./form-field";

const KINDS: FormField["options"] = [
  ["single", "one answer"],
  ["scale", "a scale"],
  ["multiple", "several answers"],
  ["numeric", "a number"],
];

/** The fields of a question apart from its answers. */
export const QUESTION_FIELDS: readonly FieldGroup[] = [
  {
    title: "The question",
    fields: [
      {
        name: "topic",
        label: "Topic",
        kind: "line",
        required: true,
        hint: "Ours: a short name for lists and headlines",
      },
      { name: "kind", label: "Kind", kind: "choice", options: KINDS },
      { name: "language", label: "Language", kind: "line", hint: "Of the wording, such as en, de or pt-BR" },
      { name: "wording", label: "Wording", kind: "text", hint: "Verbatim, in the language it was asked in" },
      { name: "translation", label: "Translation", kind: "text", hint: "Into English" },
    ],
  },
];

const ANSWER_KINDS: FormField["options"] = [
  ["substantive", "an answer"],
  ["neither", "neither"],
  ["dont-know", "don’t know"],
  ["refused", "refused"],
  ["other", "other"],
];

/** The columns of the table of answers. */
export const ANSWER_FIELDS: readonly FormField[] = [
  { name: "place", label: "Place", kind: "line" },
  { name: "wording", label: "Wording", kind: "line" },
  { name: "kind", label: "What it is", kind: "choice", options: ANSWER_KINDS },
  {
    name: "side",
    label: "Side",
    kind: "choice",
    options: [
      ["", "none"],
      ["support", "support"],
      ["oppose", "oppose"],
    ],
  },
  { name: "phrase", label: "In a headline", kind: "line", hint: "56% of Britons polled …" },
];

/** The name of an answer's field in the form; answers are counted from 0 as they stand. */
export function answerEntry(answer: number, field: string): string {
  return `answer-${answer}-${field}`;
}

const FIELDS = {
  topic: required,
  wording: optional,
  language: whenStated(z.string().refine(isLanguage, "Enter a language code such as en, de or pt-BR.")),
  translation: optional,
  kind: entered.pipe(z.enum(questionKindSchema.options, { error: "Choose one of the list." })),
  series: whenStated(slugSchema),
} as const satisfies Readonly<Record<string, z.ZodType>>;

const ANSWER = {
  place: numberEntry("Enter a number.", () => true),
  wording: optional,
  kind: entered.pipe(z.enum(responseKindSchema.options, { error: "Choose one of the list." })),
  side: choiceEntry("support", "oppose"),
  phrase: optional,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** The question as the form has it, or what is wrong. What was not touched stays as it is, to the letter. */
export function readQuestionForm(entries: Entries, question: Question): FormReading<Question> {
  const answers = question.responses.flatMap((_, index) =>
    Object.entries(ANSWER).map(([field, schema]) => [answerEntry(index, field), schema] as const),
  );
  const fields = { ...FIELDS, ...Object.fromEntries(answers) };
  const { values, problems } = readTouched(fields, entries, {
    shown: questionEntries(question),
    values: formValues(question),
  });
  if (Object.keys(problems).length > 0) return { values: null, problems };
  const responses = question.responses.map((option, index) => {
    const entryOf = (field: string) => values[answerEntry(index, field)];
    const place = Number(entryOf("place") ?? Number.POSITIVE_INFINITY);
    const [wording, kind, side, phrase] = ["wording", "kind", "side", "phrase"].map(entryOf);
    return { place, option: { ...option, wording, kind, side, phrase } };
  });
  const ordered = responses.toSorted((one, other) => (one.place < other.place ? -1 : Number(one.place > other.place)));
  const own = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, values[name]]));
  return {
    values: questionSchema.parse({ ...question, ...own, responses: ordered.map(({ option }) => option) }),
    problems: null,
  };
}

/** What the form shows of a question before anything is typed. */
export function questionEntries(question: Question): Entries {
  return Object.fromEntries(
    Object.entries(formValues(question)).map(([name, value]) => [name, value === null ? "" : String(value)]),
  );
}

function formValues({ topic, wording, language, translation, kind, series, responses }: Question) {
  const answers = responses.flatMap((option, index) =>
    Object.entries({ ...option, place: index + 1 }).map(
      ([field, value]) => [answerEntry(index, field), value] as const,
    ),
  );
  return { topic, wording, language, translation, kind, series, ...Object.fromEntries(answers) };
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

/** The choice of the series a question belongs to, among the questions that lead one. */
export function seriesFields({ series }: Question, others: readonly Question[]): FieldGroup {
  const leading = others.filter((other) => other.series === null || other.slug === series);
  const options = leading
    .map(({ slug, topic, wording }) => [slug, wording === null ? topic : `${topic}: “${shortened(wording)}”`] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other, "en"));
  const isKnown = series === null || options.some(([slug]) => slug === series);
  const hint =
    "Questions of one series share a chart over time, with their different words said and no line between them. Join only what may be compared.";
  return {
    title: "Series",
    fields: [
      {
        name: "series",
        label: "Belongs to the series of",
        kind: "choice",
        hint,
        options: [["", "none: a series of its own"], ...(isKnown ? [] : [[series, series] as const]), ...options],
      },
    ],
  };
}

const MOST_OF_A_WORDING = 80;

function shortened(wording: string): string {
  return wording.length <= MOST_OF_A_WORDING ? wording : `${wording.slice(0, MOST_OF_A_WORDING)}…`;
}
