import { refusal } from "@/lib/core/refusal";
import { addressOf, requireSameOrigin } from "@/lib/http/editor-request";
import { acceptsPages, answeringForm, withQuery } from "@/lib/http/form-answer";
import { problemOf } from "@/lib/http/problem-of";
import { type Form, readForm } from "@/lib/http/read-form";
import { START_PAGE } from "@/lib/http/sign-in-form";
import { currentAccounts } from "@/lib/reading/current-accounts";

/** Makes whoever has the setup link the first admin, and signs them in. */
export const POST = answeringForm("/setup", async (request) => {
  requireSameOrigin(request);
  const form = await readForm(request);
  const email = form.text("email");
  try {
    return { to: START_PAGE, cookies: await firstAdmin(form, request.headers) };
  } catch (error) {
    if (!acceptsPages(request)) throw error;
    const { code, detail } = problemOf(error);
    const page = withQuery("/setup", "link", form.text("link"));
    return { to: withQuery(page, "problem", code), note: { code, detail, entries: { email: email.slice(0, 254) } } };
  }
});

async function firstAdmin(form: Form, headers: Headers): Promise<readonly string[]> {
  const accounts = await currentAccounts();
  const [email, password, address] = [form.text("email"), form.text("password"), addressOf(headers)];
  if (password !== form.text("again"))
    throw refusal("PASSWORD_UNFIT", "The two passwords differ.", "Type the same one twice.");
  await accounts.redeemSetupLink(form.text("link"), { email, password }, address);
  const result = await accounts.signIn({ email, password, address, userAgent: headers.get("user-agent") });
  // At worst the address is over its limit for a minute: the account is there all the same.
  return result.kind === "signed-in" ? result.cookies : [];
}
