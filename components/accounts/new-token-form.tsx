import { TextField } from "./text-field";

/** Makes a token; its secret is shown once on the next page. */
export function NewTokenForm() {
  return (
    <form className="form" method="post" action="/api/admin/tokens">
      <input type="hidden" name="action" value="create" />
      <TextField
        id="name"
        label="Name"
        autoComplete="off"
        maxLength={60}
        hint="What it is for, such as “nightly import”."
        required
      />
      <div className="field">
        <label htmlFor="scope">Scope</label>
        <select id="scope" name="scope" defaultValue="import">
          <option value="import">import: publishes and reads drafts</option>
          <option value="read">read: reads what is not published</option>
        </select>
      </div>
      <button type="submit" className="button button-main">
        Create token
      </button>
    </form>
  );
}
