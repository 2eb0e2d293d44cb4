import type { z } from "zod";
import { slugSchema } from "../model/identifiers";
import type { Fieldwork } from "../model/partial-date";
import { type Poll, pollSchema } from "../model/poll";
import {
  addressEntry,
  choiceEntry,
  dateEntry,
  type Entries,
  entered,
  type FormReading,
  listEntry,
  numberEntry,
  optional,
  readTouched,
  required,
  yesNoEntry,
} from "./form-field";

const COMMA = /[,;\n]/;
const listOrNull = listEntry(COMMA).transform((parts) => (parts.length === 0 ? null : parts));
const isWhole = (number: number) => Number.isSafeInteger(number) && number > 0;

const FIELDS = {
  title: required,
  slug: entered.pipe(slugSchema),
  pollster: optional,
  sponsor: optional,
  funder: optional,
  fieldworkProvider: optional,
  dataStrategy: optional,
  population: optional,
  countriesPolled: numberEntry("Enter a whole number from 1.", isWhole),
  fieldworkStart: dateEntry,
  fieldworkEnd: dateEntry,
  published: dateEntry,
  mode: listOrNull,
  sampleType: choiceEntry("probability", "nonprobability"),
  sampleFrame: optional,
  recruitment: optional,
  weighted: yesNoEntry,
  weightVariables: listOrNull,
  weightedN: numberEntry("Enter a number above 0.", (number) => number > 0),
  designEffect: numberEntry("Enter a number above 0, such as 1.3.", (number) => number > 0),
  precisionStatement: optional,
  questionOrderNote: optional,
  dontKnowTreatment: choiceEntry("included", "excluded", "not offered"),
  wordingChangedFromPrior: yesNoEntry,
  qualityProcedures: optional,
  limitations: optional,
  documentTitle: required,
  documentUrl: addressEntry,
  documentLicence: optional,
  documentCredit: optional,
  sourceUrl: addressEntry,
  tablesUrl: addressEntry,
  retrievedAt: dateEntry,
  notes: listEntry(/\n/),
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** The poll as the form has it, or what is wrong. What was not touched stays as it is, to the letter. */
export function readPollForm(entries: Entries, poll: Poll): FormReading<Poll> {
  const { values, problems } = readTouched(FIELDS, entries, { shown: pollEntries(poll), values: formValues(poll) });
  if (Object.keys(problems).length > 0) return { values: null, problems };
  const edited = pollSchema.parse(pollOfValues(values, poll));
  if (isReversed(edited.fieldwork))
    return { values: null, problems: { fieldworkEnd: "The last day lies before the first." } };
  return { values: edited, problems: null };
}

/** A reduced date is compared as far as both are stated: 2026 does not end before 2026-11-03. */
function isReversed({ start, end }: Fieldwork): boolean {
  if (start === null || end === null) return false;
  const length = Math.min(start.length, end.length);
  return start.slice(0, length) > end.slice(0, length);
}

function pollOfValues(values: Readonly<Record<string, unknown>>, poll: Poll): unknown {
  const { title, slug, pollster, sponsor, population, countriesPolled, published, notes } = values;
  return {
    ...poll,
    ...{ title, slug, pollster, sponsor, population, countriesPolled, published, notes },
    fieldwork: { start: values.fieldworkStart, end: values.fieldworkEnd },
    document: {
      ...poll.document,
      title: values.documentTitle,
      url: values.documentUrl,
      licence: values.documentLicence,
      credit: values.documentCredit,
    },
    disclosure: Object.fromEntries(Object.keys(poll.disclosure).map((key) => [key, values[key]])),
  };
}

/** The values of a poll by the names of the form's fields. */
function formValues({ fieldwork, document, disclosure, ...poll }: Poll) {
  const { title, slug, pollster, sponsor, population, countriesPolled, published, notes } = poll;
  return {
    ...{ title, slug, pollster, sponsor, population, countriesPolled, published, notes },
    ...disclosure,
    fieldworkStart: fieldwork.start,
    fieldworkEnd: fieldwork.end,
    documentTitle: document.title,
    documentUrl: document.url,
    documentLicence: document.licence,
    documentCredit: document.credit,
  };
}

/** What the form shows of a poll before anything is typed. */
export function pollEntries(poll: Poll): Entries {
  const { notes, ...values } = formValues(poll);
  const shown = Object.entries(values).map(([name, value]) => [name, entryOf(value)]);
  return { ...Object.fromEntries(shown), notes: notes.join("\n") };
}

function entryOf(value: string | number | boolean | readonly string[] | null): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? value.join(", ") : String(value);
}
