import type { FieldGroup, FormField } from "./form-field";

const NOT_STATED = ["", "not stated"] as const;
const DATE_HINT = "2026-11-03, or 2026-11 or 2026 where the source says no more";

/** The fields of a poll that an editor may change, in the order of the disclosure checklist. */
export const POLL_FIELDS: readonly FieldGroup[] = [
  {
    title: "The poll",
    fields: [
      { name: "title", label: "Title", kind: "line", required: true, hint: "Ours: what the poll is called here" },
      line("pollster", "Pollster"),
      line("sponsor", "Sponsor", "Who commissioned it"),
      line("funder", "Funder", "Who paid, where that is not the sponsor"),
      line("fieldworkProvider", "Fieldwork provider", "Who interviewed, such as the panel used"),
      line("dataStrategy", "Kind of data", "Such as survey, focus group, text analysis"),
    ],
  },
  {
    title: "Who and when",
    fields: [
      line("population", "Population", "In the words of the source: adults 18+, voters"),
      line("countriesPolled", "Countries polled", "How many, where the source gives figures of only some"),
      line("fieldworkStart", "First day of fieldwork", DATE_HINT),
      line("fieldworkEnd", "Last day of fieldwork", DATE_HINT),
      line("published", "Published", DATE_HINT),
    ],
  },
  {
    title: "Sample",
    fields: [
      line("mode", "Mode", "Several with commas: online, telephone"),
      choice("sampleType", "Sample type", ["probability", "probability"], ["nonprobability", "non-probability"]),
      line("sampleFrame", "Sample frame", "Where the names came from: opt-in panel, electoral roll"),
      line("recruitment", "Recruitment", "How people came into the sample: quotas, random digit dialling"),
      choice("weighted", "Weighted", ["yes", "yes"], ["no", "no"]),
      line("weightVariables", "Weighted by", "With commas: age, sex, region"),
      line("weightedN", "Weighted n"),
      line("designEffect", "Design effect", "As published, such as 1.3"),
    ],
  },
  {
    title: "Questions and quality",
    fields: [
      text("precisionStatement", "Precision", "Verbatim, in the words of the source"),
      text("questionOrderNote", "Question order", "What was asked before"),
      choice(
        "dontKnowTreatment",
        "Don’t know",
        ["included", "included in the figures"],
        ["excluded", "excluded from the figures"],
        ["not offered", "not offered"],
      ),
      choice("wordingChangedFromPrior", "Wording since the last wave", ["yes", "changed"], ["no", "unchanged"]),
      text("qualityProcedures", "Quality procedures", "Such as who was removed, and why"),
      text("limitations", "Limitations"),
    ],
  },
  {
    title: "Where the figures come from",
    fields: [
      { name: "documentTitle", label: "Document", kind: "line", required: true },
      line("documentUrl", "Address of the document"),
      line("documentLicence", "Licence of the figures"),
      line("documentCredit", "Credit", "What the licence asks to be named"),
      line("sourceUrl", "Page of the pollster"),
      line("tablesUrl", "Link to tables"),
      line("retrievedAt", "Retrieved", DATE_HINT),
      { name: "notes", label: "Notes", kind: "lines", hint: "Under every chart of the poll; one a line" },
    ],
  },
  {
    title: "Address",
    fields: [
      {
        name: "slug",
        label: "Name in the address",
        kind: "line",
        required: true,
        hint: "Lower-case words joined by hyphens. The old address leads to the new one; a file that is imported again under the old poll_id brings a poll of its own.",
      },
    ],
  },
];

/** Where a field of the form stands in the poll, as comparisons name it. */
const PLACES: Readonly<Record<string, string>> = {
  fieldworkStart: "fieldwork.start",
  fieldworkEnd: "fieldwork.end",
  documentTitle: "document.title",
  documentUrl: "document.url",
  documentLicence: "document.licence",
  documentCredit: "document.credit",
};

const LABELS: ReadonlyMap<string, string> = new Map(
  POLL_FIELDS.flatMap(({ fields }) => fields).map(({ name, label }) => [PLACES[name] ?? name, label]),
);

/** The name of a field of a poll for people, by its place in the poll such as `disclosure.weightedN`. */
export function pollFieldLabel(place: string): string {
  return LABELS.get(place.replace(/^disclosure\./, "")) ?? place;
}

function line(name: string, label: string, hint?: string): FormField {
  return { name, label, kind: "line", ...(hint !== undefined && { hint }) };
}

function text(name: string, label: string, hint?: string): FormField {
  return { ...line(name, label, hint), kind: "text" };
}

function choice(name: string, label: string, ...options: readonly (readonly [string, string])[]): FormField {
  return { name, label, kind: "choice", options: [NOT_STATED, ...options] };
}
