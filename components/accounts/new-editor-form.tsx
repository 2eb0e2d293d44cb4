import { TextField } from "./text-field";

/** Adds an editor; the password is made up here and shown once on the next page. */
export function NewEditorForm() {
  return (
    <form className="form" method="post" action="/api/admin/editors">
      <input type="hidden" name="action" value="add" />
      <TextField id="email" label="E-mail" type="email" autoComplete="off" maxLength={254} required />
      <div className="field">
        <label htmlFor="role">Role</label>
        <select id="role" name="role" defaultValue="editor" aria-describedby="role-hint">
          <option value="editor">editor</option>
          <option value="admin">admin</option>
        </select>
        <p id="role-hint" className="note">
          A password is made up and shown once on the next page: no mail is sent. They can change it after signing in.
        </p>
      </div>
      <button type="submit" className="button button-main">
        Add editor
      </button>
    </form>
  );
}
