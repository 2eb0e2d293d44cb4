import { type Doer, ROLES } from "@/lib/core/model/actor";
import type { Permit } from "@/lib/core/model/permit";
import { refusal } from "@/lib/core/refusal";
import { currentAccounts } from "@/lib/reading/current-accounts";
import { type Handler, permitFor } from "./editor-request";
import { answeringForm, type FormAnswer } from "./form-answer";
import { newPassword } from "./new-password";
import { type Form, readForm } from "./read-form";

const PAGE = "/admin/editors";

/** `POST /api/admin/editors`: one form for each button of the page, told apart by `action`. */
export const editorsForm: Handler<unknown> = answeringForm(PAGE, async (request) => {
  const permit = await permitFor(request, "administer");
  const form = await readForm(request);
  const action = form.text("action");
  const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (act === undefined)
    throw refusal("REQUEST_INVALID", `There is no action "${action}".`, `Use the buttons of ${PAGE}.`, action);
  return act(form, permit);
});

type Act = (form: Form, permit: Permit) => Promise<FormAnswer>;

const ACTIONS: Readonly<Record<string, Act>> = {
  add: async (form, { by }) => {
    const password = newPassword();
    const role = ROLES.find((known) => known === form.text("role")) ?? "editor";
    const { email } = await (await currentAccounts()).addEditor({ email: form.text("email"), password, role }, by);
    return done("added", { email, password });
  },
  reset: async (form, { by }) => {
    const password = newPassword();
    const email = form.text("email");
    // The page that shows the new password would be closed to them.
    if (isOneself(by, email))
      throw refusal("NOT_ALLOWED", "Your own password is not reset here.", "Change it at /admin/account.", email);
    await (await currentAccounts()).resetPassword(email, password, by);
    return done("reset", { email, password });
  },
  unlock: async (form, { by }) => {
    await (await currentAccounts()).unlock(form.text("email"), by);
    return done("unlocked", { email: form.text("email") });
  },
  "end-sessions": async (form, { by }) => {
    const email = form.text("email");
    const sessions = await (await currentAccounts()).revokeSessions(email, by);
    return done("sessions-ended", { email, sessions: String(sessions) });
  },
  remove: async (form, { by }) => {
    const email = form.text("email");
    // So there is always an admin left to let others in.
    if (isOneself(by, email))
      throw refusal("NOT_ALLOWED", "You cannot remove your own account.", "Another admin can.", email);
    await (await currentAccounts()).removeEditor(email, by);
    return done("removed", { email });
  },
};

function isOneself({ actor }: Doer, email: string): boolean {
  return typeof actor === "object" && actor.kind === "editor" && actor.email === email.trim().toLowerCase();
}

function done(word: string, entries: Readonly<Record<string, string>>): FormAnswer {
  return { to: `${PAGE}?done=${word}`, note: { code: word, entries } };
}
