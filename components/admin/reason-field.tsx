import { FieldInput } from "./field-input";

interface ReasonFieldProps {
  hint: string;
  value?: string;
  problem?: string | undefined;
  /** Where a page has several. */
  id?: string;
}

/** Why something public changes: shown to readers beside what changed. */
export function ReasonField({ hint, value = "", problem, id = "reason" }: ReasonFieldProps) {
  return (
    <FieldInput
      field={{ name: "reason", label: "Reason, for readers", kind: "text", hint }}
      value={value}
      problem={problem}
      id={id}
    />
  );
}
