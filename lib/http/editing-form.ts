import type { Entries, FieldProblems } from "@/lib/core/editing/form-field";
import { PollDataError } from "@/lib/core/errors";
import type { Permit } from "@/lib/core/model/permit";
import { type Handler, permitFor } from "./editor-request";
import { acceptsPages, type FormAnswer, seeOther, withQuery } from "./form-answer";
import { keepForm } from "./kept-entries";
import { problemOf } from "./problem-of";
import { problemResponse } from "./problem-response";
import { readForm } from "./read-form";

/** A form in which fields are wrong: its page says so at each. */
export class FieldsWrong extends PollDataError {
  constructor(readonly fields: FieldProblems) {
    const place = { row: null, line: null, column: null, cell: null };
    const problem = { severity: "error", code: "REQUEST_INVALID", ...place, hint: "Nothing was saved." } as const;
    super(Object.entries(fields).map(([value, message]) => ({ ...problem, value, message: `${value}: ${message}` })));
    this.name = "FieldsWrong";
  }
}

/** What an editor sent, and may do with it. */
export interface SentForm {
  readonly permit: Permit;
  readonly entries: Entries;
}

/** The route of an address with parameters. */
interface Route<Params> {
  readonly params: Promise<Params>;
}

/**
 * A handler for an editor's form: 303 to the page it names. What it throws leads a browser back to the form, which shows
 * what was typed, and answers a program with the problem itself.
 * @param pageOf the path of the form's page
 */
export function editingForm<Params>(
  pageOf: (params: Params, entries: Entries) => string,
  handler: (form: SentForm, params: Params) => Promise<FormAnswer>,
): Handler<Route<Params>> {
  return async (request, route) => {
    const params = await route.params;
    let form: SentForm | null = null;
    try {
      const permit = await permitFor(request, "write");
      form = { permit, entries: entriesOf(await readForm(request)) };
      return await seeOther(await handler(form, params));
    } catch (error) {
      const problem = problemOf(error);
      if (!acceptsPages(request)) return problemResponse(problem);
      const page = pageOf(params, form?.entries ?? {});
      const to = withQuery(page, "problem", problem.code);
      const note = { code: problem.code, detail: error instanceof FieldsWrong ? WRONG : problem.detail };
      if (form === null) return seeOther({ to, note });
      const fields = error instanceof FieldsWrong ? error.fields : {};
      const kept = keepForm({ entries: form.entries, problems: fields }, form.permit.by);
      return seeOther({ to, note: { ...note, entries: { kept } } });
    }
  };
}

const WRONG = "Nothing was saved: look at the fields that are marked.";

function entriesOf(form: { readonly fields: Iterable<readonly [string, string]> }): Entries {
  return Object.fromEntries(form.fields);
}
