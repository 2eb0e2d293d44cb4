import { refusal } from "@/lib/core/refusal";
import { currentAccounts } from "@/lib/reading/current-accounts";
import { type Handler, permitFor } from "./editor-request";
import { answeringForm } from "./form-answer";
import { readForm } from "./read-form";
import { signInRefusal } from "./sign-in-form";

const PAGE = "/admin/account";

/**
 * `POST /api/admin/account`: a new password for oneself. It asks for the old one, which counts as an attempt to sign
 * in: whoever finds a browser signed in can neither keep the account nor guess there.
 */
export const accountForm: Handler<unknown> = answeringForm(PAGE, async (request) => {
  const { by } = await permitFor(request, "read");
  if (typeof by.actor !== "object" || by.actor.kind !== "editor")
    throw refusal("NOT_ALLOWED", "A token has no password.", "Sign in as an editor.");
  const form = await readForm(request);
  const [email, password] = [by.actor.email, form.text("password")];
  if (password !== form.text("again"))
    throw refusal("PASSWORD_UNFIT", "The two new passwords differ.", "Type the same one twice.");
  const accounts = await currentAccounts();
  const { address } = by;
  const userAgent = request.headers.get("user-agent");
  const checked = await accounts.signIn({ email, password: form.text("current"), address, userAgent });
  if (checked.kind === "refused") throw signInRefusal(checked, new Date());
  await accounts.resetPassword(email, password, by);
  const renewed = await accounts.signIn({ email, password, address, userAgent });
  const cookies = renewed.kind === "signed-in" ? renewed.cookies : [];
  return { to: `${PAGE}?done=password-changed`, cookies };
});
