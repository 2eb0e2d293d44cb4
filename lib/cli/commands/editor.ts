import { Command, Option } from "commander";
import type { Editor } from "@/lib/adapters/accounts/accounts";
import { ROLES, type Role } from "@/lib/core/model/actor";
import { EXIT, type ExitCode } from "../exit-code";
import { alignedLines } from "../print/table";
import { utcTime } from "../print/time";
import { type PasswordOptions, type ReadPassword, readPassword, withPasswordOptions } from "../read-password";
import { type End, runCommand } from "../run-command";
import { type SharedOptions, toplinesCommand } from "../shared-options";
import { COMMAND_LINE, withAccounts } from "../with-accounts";

type NewPasswordOptions = SharedOptions & PasswordOptions;
type AddOptions = NewPasswordOptions & { readonly role: Role };

export function editorCommand(end: End): Command {
  return new Command("editor")
    .description("who may sign in to publish polls")
    .addCommand(addCommand(end))
    .addCommand(resetCommand(end))
    .addCommand(unlockCommand(end))
    .addCommand(removeCommand(end))
    .addCommand(
      toplinesCommand("list", "list the editors").action((options: SharedOptions) =>
        runCommand(options, end, () => listEditors(options)),
      ),
    );
}

function addCommand(end: End): Command {
  return withPasswordOptions(toplinesCommand("add", "add an editor; the first is an admin"))
    .argument("<email>")
    .addOption(new Option("--role <role>", "what the editor may do").choices(ROLES).default("editor"))
    .action((email: string, options: AddOptions) => runCommand(options, end, () => addEditor(email, options)));
}

function resetCommand(end: End): Command {
  return withPasswordOptions(toplinesCommand("reset", "give a new password, end every session and unlock"))
    .argument("<email>")
    .action((email: string, options: NewPasswordOptions) =>
      runCommand(options, end, () => resetPassword(email, options)),
    );
}

function unlockCommand(end: End): Command {
  return toplinesCommand("unlock", "let an editor in again after too many wrong passwords")
    .argument("<email>")
    .action((email: string, options: SharedOptions) =>
      runCommand(options, end, async () => {
        await withAccounts((accounts) => accounts.unlock(email, COMMAND_LINE));
        return say(options, { email }, `${email} may sign in again.`);
      }),
    );
}

function removeCommand(end: End): Command {
  return toplinesCommand("remove", "take an editor out, with all sessions; what they published stays")
    .argument("<email>")
    .action((email: string, options: SharedOptions) =>
      runCommand(options, end, async () => {
        await withAccounts((accounts) => accounts.removeEditor(email, COMMAND_LINE));
        return say(options, { email }, `${email} is no editor any more.`);
      }),
    );
}

async function addEditor(email: string, options: AddOptions): Promise<ExitCode> {
  const read = await readPassword(options);
  if (typeof read === "string") return withoutPassword(read);
  const { role } = options;
  const editor = await withAccounts((accounts) =>
    accounts.addEditor({ email, password: read.password, role }, COMMAND_LINE),
  );
  const what = editor.role === "admin" ? "an admin" : "an editor";
  return say(options, { editor, ...shown(read) }, `${editor.email} is ${what}.${sentenceOf(read)}`);
}

async function resetPassword(email: string, options: NewPasswordOptions): Promise<ExitCode> {
  const read = await readPassword(options);
  if (typeof read === "string") return withoutPassword(read);
  await withAccounts((accounts) => accounts.resetPassword(email, read.password, COMMAND_LINE));
  const sentence = `${email} has a new password; every session was ended.${sentenceOf(read)}`;
  return say(options, { email, ...shown(read) }, sentence);
}

async function listEditors({ json }: SharedOptions): Promise<ExitCode> {
  const editors = await withAccounts((accounts) => accounts.listEditors());
  if (json) console.log(JSON.stringify({ editors }, null, 2));
  else console.log(editors.length === 0 ? "There is no editor yet." : editorLines(editors).join("\n"));
  return EXIT.done;
}

function editorLines(editors: readonly Editor[]): string[] {
  return alignedLines(
    editors.map(({ email, role, createdAt, lockedUntil }) => [
      email,
      role,
      `since ${utcTime(createdAt)}`,
      lockedUntil === null ? "" : `locked until ${utcTime(lockedUntil)}`,
    ]),
  );
}

function withoutPassword(why: string): ExitCode {
  console.error(why);
  return EXIT.usage;
}

function shown({ password, generated }: ReadPassword): { readonly password?: string } {
  return generated ? { password } : {};
}

function sentenceOf({ password, generated }: ReadPassword): string {
  return generated ? ` The password, shown this once: ${password}` : "";
}

function say({ json }: SharedOptions, answer: object, sentence: string): ExitCode {
  console.log(json ? JSON.stringify(answer) : sentence);
  return EXIT.done;
}
