import { TextField } from "./text-field";

/** E-mail and password; `next` is where it leads. */
export function SignInForm({ next, email }: { next: string; email: string }) {
  return (
    <form className="form" method="post" action="/api/admin/session">
      <input type="hidden" name="next" value={next} />
      <TextField
        id="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        defaultValue={email}
        maxLength={254}
        required
      />
      <TextField id="password" label="Password" type="password" autoComplete="current-password" required />
      <button type="submit" className="button button-main">
        Sign in
      </button>
      <p className="note">
        A lost password or a locked account is mended by an admin, or on the server with{" "}
        <code>npx toplines editor reset</code>.
      </p>
    </form>
  );
}
