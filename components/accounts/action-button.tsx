interface ActionProps {
  /** The route that does it. */
  readonly to: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  /** What it is done to: several buttons of a page read the same. */
  readonly about: string;
}

/** A button that is a form of its own. */
export function ActionButton({ to, fields, label, about, grave = false }: ActionProps & { readonly grave?: boolean }) {
  return (
    <form method="post" action={to}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={grave ? "button button-grave" : "button"}>
        {label} <span className="visually-hidden">{about}</span>
      </button>
    </form>
  );
}

/** One that cannot be taken back: it says first what will happen, and takes a second press. */
export function GraveAction({ consequence, ...action }: ActionProps & { readonly consequence: string }) {
  return (
    <details>
      <summary className="button">
        {action.label} … <span className="visually-hidden">{action.about}</span>
      </summary>
      <div className="confirm">
        <p className="note">{consequence}</p>
        <ActionButton {...action} grave />
      </div>
    </details>
  );
}
