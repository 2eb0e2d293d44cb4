import type { ReactNode } from "react";
import type { Entries, FieldGroup, FieldProblems } from "@/lib/core/editing/form-field";
import { FieldInput } from "./field-input";
import { ReasonField } from "./reason-field";

interface EditFormProps {
  /** The route that saves it. */
  to: string;
  groups: readonly FieldGroup[];
  entries: Entries;
  problems: FieldProblems;
  /** The revision that stood when the form was made. */
  basedOn: number;
  reasonHint: string;
  /** Further fieldsets. */
  children?: ReactNode;
}

/** A form of grouped fields that ends in the reason and the button. */
export function EditForm({ to, groups, entries, problems, basedOn, reasonHint, children }: EditFormProps) {
  return (
    <form className="form form-wide" method="post" action={to}>
      <input type="hidden" name="action" value="edit" />
      <input type="hidden" name="basedOn" value={basedOn} />
      {groups.map(({ title, fields }) => (
        <fieldset key={title} className="section">
          <legend>{title}</legend>
          {fields.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              value={entries[field.name] ?? ""}
              problem={problems[field.name]}
            />
          ))}
        </fieldset>
      ))}
      {children}
      <fieldset className="section">
        <legend>Save</legend>
        <ReasonField value={entries.reason ?? ""} problem={problems.reason} hint={reasonHint} />
        <button type="submit" className="button button-main">
          Save and publish
        </button>
      </fieldset>
    </form>
  );
}
