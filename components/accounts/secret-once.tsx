import { FormNotice } from "./form-notice";

/** A secret that is shown now and never again. */
export function SecretOnce({ children, secret }: { children: React.ReactNode; secret: string }) {
  return (
    <FormNotice kind="done">
      <p>{children}</p>
      <code className="secret">{secret}</code>
      <p className="note">Copy it now: it is kept as a hash only, and never shown again.</p>
    </FormNotice>
  );
}
