import { z } from "zod";
import { refusal } from "@/lib/core/refusal";

/** Length is what makes a password hard to guess; composition rules are not asked for. */
export const SHORTEST_PASSWORD = 12;
/** Beyond it better-auth refuses to hash. */
export const LONGEST_PASSWORD = 128;

/** An e-mail as it is stored and looked up; PostgreSQL takes no NUL, not even to find nothing. */
export function normalisedEmail(text: string): string {
  return text.replaceAll("\0", "").trim().toLowerCase();
}

/** @throws PollDataError EMAIL_INVALID */
export function checkedEmail(text: string): string {
  const email = normalisedEmail(text);
  if (email.length <= 254 && z.email().safeParse(email).success) return email;
  throw refusal("EMAIL_INVALID", `"${text}" is no e-mail address.`, "Give one such as ann@example.org.", text);
}

/** @throws PollDataError PASSWORD_UNFIT, which never shows the password */
export function checkedPassword(password: string): string {
  const { length } = password;
  if (length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD) return password;
  const hint = `Choose one of ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters; several words make a good one.`;
  throw refusal("PASSWORD_UNFIT", `The password has ${length} characters.`, hint);
}
