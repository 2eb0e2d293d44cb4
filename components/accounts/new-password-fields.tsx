import { TextField } from "./text-field";

/** A new password, twice: nobody sees what is typed. The limits are those of lib/adapters/accounts/credentials.ts. */
export function NewPasswordFields() {
  const shared = { type: "password", autoComplete: "new-password", minLength: 12, maxLength: 128, required: true };
  return (
    <>
      <TextField
        id="password"
        label="New password"
        hint="At least 12 characters; several words make a good one."
        {...shared}
      />
      <TextField id="again" label="The same again" {...shared} />
    </>
  );
}
