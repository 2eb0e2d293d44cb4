import type { FormField } from "@/lib/core/editing/form-field";

interface FieldInputProps {
  field: FormField;
  value: string;
  /** What is wrong with it. */
  problem?: string | undefined;
  id?: string;
}

/** One thing a form asks for: its label, what is allowed, and what is wrong. */
export function FieldInput({ field, value, problem, id = field.name }: FieldInputProps) {
  const { label, hint, required } = field;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required ? <span className="secondary"> (required)</span> : null}
      </label>
      <FieldControl field={field} value={value} problem={problem} id={id} />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="note">
          {hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

/** The control alone, for tables: `label` then names it. */
export function FieldControl({ field, value, problem, id = field.name, label }: FieldInputProps & { label?: string }) {
  const described = [field.hint && label === undefined ? `${id}-hint` : "", problem ? `${id}-problem` : ""];
  const shared = {
    id,
    name: field.name,
    defaultValue: value,
    "aria-label": label,
    "aria-invalid": problem === undefined ? undefined : true,
    "aria-describedby": described.filter(Boolean).join(" ") || undefined,
  };
  switch (field.kind) {
    case "line":
      return <input type="text" autoComplete="off" {...shared} />;
    case "text":
    case "lines":
      return <textarea rows={Math.min(10, Math.max(2, Math.ceil(value.length / 60)))} {...shared} />;
    case "choice":
      return (
        <select {...shared}>
          {(field.options ?? []).map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      );
  }
}
