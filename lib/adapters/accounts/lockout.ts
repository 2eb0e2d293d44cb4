/** Wrong passwords in a row that lock an account. */
export const ATTEMPTS_BEFORE_LOCK = 10;
/** A lock ends by itself within the hour, so that nobody can keep an editor out by one burst of guesses. */
export const LONGEST_LOCK_MS = 60 * 60_000;
/** Without a new one, wrong passwords are forgotten after a day. */
export const FORGET_AFTER_MS = 24 * 60 * 60_000;

const FIRST_LOCK_MS = 60_000;

/** How long an account is locked after so many wrong passwords: a minute at first, then twice as long each time. */
export function lockAfter(failures: number): number {
  if (failures < ATTEMPTS_BEFORE_LOCK) return 0;
  return Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (failures - ATTEMPTS_BEFORE_LOCK));
}
