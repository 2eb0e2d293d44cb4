import { ReasonField } from "./reason-field";

interface ReasonFormProps {
  /** The route that does it. */
  to: string;
  action: string;
  label: string;
  hint: string;
  reason?: string;
  problem?: string | undefined;
  grave?: boolean;
}

/** One thing to do that says why. */
export function ReasonForm({ to, action, label, hint, reason = "", problem, grave = false }: ReasonFormProps) {
  return (
    <form className="form" method="post" action={to}>
      <input type="hidden" name="action" value={action} />
      <ReasonField value={reason} problem={problem} hint={hint} id={`reason-${action}`} />
      <button type="submit" className={grave ? "button button-grave" : "button button-main"}>
        {label}
      </button>
    </form>
  );
}
