/**
 * The catalogue of problem codes. A code never changes its meaning; each has an entry in docs/errors.md
 * (`tests/docs.test.ts` holds the two together).
 */
export const PROBLEM_CODES = [
  "FILE_NOT_FOUND",
  "FILE_EMPTY",
  "FILE_TOO_LARGE",
  "TOO_MANY_ROWS",
  "TOO_MANY_COLUMNS",
  "CELL_TOO_LONG",
  "ROW_TOO_LONG",
  "FILE_TOO_LARGE_FOR_SHAPE",
  "NOT_A_CSV",
  "ENCODING_UNKNOWN",
  "ENCODING_ASSUMED",
  "PREAMBLE_SKIPPED",
  "HEADER_MERGED",
  "HEADER_REPEATED",
  "ROWS_SKIPPED",
  "COLUMN_EMPTY",
  "QUOTE_NOT_CLOSED",
  "QUOTE_MISPLACED",
  "ROW_LENGTH",
  "NO_DATA_ROWS",
  "HEADER_DUPLICATE",
  "SHAPE_UNKNOWN",
  "SHAPE_NOT_SUPPORTED",
  "COLUMN_MISSING",
  "COLUMN_UNKNOWN",
  "COLUMN_LEFT_OUT",
  "COLUMN_ROLE_TWICE",
  "CELL_REQUIRED",
  "COUNTRY_UNKNOWN",
  "REGION_UNKNOWN",
  "REGION_ELSEWHERE",
  "SHARE_NOT_A_NUMBER",
  "SHARE_OUT_OF_RANGE",
  "SHARES_NOT_100",
  "SHARES_READ_AS_FRACTIONS",
  "SHARES_LOOK_LIKE_FRACTIONS",
  "RESPONSE_NOT_STATED",
  "UNIT_UNKNOWN",
  "STATUS_UNKNOWN",
  "STATUS_CONFLICT",
  "KIND_UNKNOWN",
  "DATE_UNREADABLE",
  "DATES_REVERSED",
  "DATE_IN_FUTURE",
  "N_NOT_A_NUMBER",
  "MARGIN_NOT_A_NUMBER",
  "SLUG_INVALID",
  "EXTRA_NOT_JSON",
  "RESULT_DUPLICATE",
  "ROW_NOT_A_POLL",
  "SAME_POLL_TWICE",
  "SCENARIOS_BY_ANSWERS",
  "CLIENT_SPLIT_OFF",
  "N_IMPLAUSIBLE",
  "POLL_INCONSISTENT",
  "QUESTION_INCONSISTENT",
  "POLL_NOT_STATED",
  "CROSSTAB_ROW_UNCLEAR",
  "BANNER_UNNAMED",
  "FIGURES_BLANK",
  "QUESTION_READ_AS_MULTIPLE",
  "RESPONDENT_TWICE",
  "WEIGHT_UNREADABLE",
  "WEIGHTS_APPLIED",
  "ANSWERS_LEFT_OUT",
  "ANSWER_ONCE",
  "GROUP_TOO_SMALL",
  "CODE_WITHOUT_LABEL",
  "KEY_NOT_FOUND",
  "KEY_TWICE",
  "BREAKDOWN_HALF",
  "READ_AS_RESULT",
  "DATE_REDUCED",
  "MORE_PROBLEMS",
  "DESCRIPTION_INVALID",
  "ARTICLE_INVALID",
  "ARTICLE_TOO_LONG",
  "ARTICLE_WITHOUT_TEXT",
  "MAPPING_INVALID",
  "POLL_IN_TWO_FILES",
  "POLL_DIFFERS",
  "POLL_WITHDRAWN",
  "QUESTION_DIFFERS",
  "ARTICLE_DIFFERS",
  "ASK_PENDING",
  "AVERAGE_AMBIGUOUS",
  "AVERAGE_TOO_FEW",
  "REVISION_UNKNOWN",
  "DRAFT_OUTDATED",
  "IMPORT_UNKNOWN",
  "CHANGED_SINCE",
  "ADDRESS_UNKNOWN",
  "ADDRESS_TAKEN",
  "QUESTION_ASKED",
  "REASON_MISSING",
  "SIGN_IN_REQUIRED",
  "NOT_ALLOWED",
  "REQUEST_FROM_ELSEWHERE",
  "REQUEST_INVALID",
  "SIGN_IN_FAILED",
  "ACCOUNT_LOCKED",
  "TOO_MANY_ATTEMPTS",
  "UPLOAD_UNKNOWN",
  "UPLOAD_OFFSET",
  "UPLOAD_INCOMPLETE",
  "UPLOAD_TOO_SLOW",
  "TOO_MANY_UPLOADS",
  "CONTENT_TYPE_UNSUPPORTED",
  "IMPORT_TOO_LONG",
  "IMPORT_STOPPED",
  "EMAIL_INVALID",
  "PASSWORD_UNFIT",
  "EDITOR_EXISTS",
  "EDITOR_UNKNOWN",
  "SETUP_LINK_INVALID",
  "TOKEN_NAME_INVALID",
  "TOKEN_EXISTS",
  "TOKEN_UNKNOWN",
  "SETTING_INVALID",
  "STORE_FAILED",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Decisions only a person can take. They are documented with the problems. */
export const ASK_CODES = [
  "QUESTION_TOPIC",
  "SHARE_UNIT",
  "WEIGHT_COLUMN",
  "GROUP_COLUMNS",
  "COMPANION_FILE",
  "COUNTRY",
  "DATE_ORDER",
  "YEAR",
  "ANSWER_COLUMNS",
  "SAME_POLL",
  "IN_BRACKETS",
] as const;
export type AskCode = (typeof ASK_CODES)[number];

/** What is wrong, where, what was found and what to do. `row` counts records as a spreadsheet does, `cell` is "C12". */
export interface Problem {
  readonly severity: "error" | "warning" | "note";
  readonly code: ProblemCode;
  readonly file?: string;
  readonly row: number | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly cell: string | null;
  readonly value: string | null;
  readonly message: string;
  readonly hint: string;
}

/** What every copy of the class below marks its errors with. */
const BRAND = Symbol.for("toplines.PollDataError");

/** Refused data: carries every problem found (up to 100), not only the first. */
export class PollDataError extends Error {
  readonly [BRAND] = true;
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "PollDataError";
    this.problems = problems;
  }

  /**
   * The built pages hold this module twice, once for pages and once for route handlers, and both use one open store:
   * what either copy threw is one of these.
   */
  static override [Symbol.hasInstance](this: unknown, value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: the kinds below this class inherit the method
    return this === PollDataError ? hasBrand(value) : Function.prototype[Symbol.hasInstance].call(this, value);
  }
}

function hasBrand(value: unknown): boolean {
  return typeof value === "object" && value !== null && BRAND in value;
}

/** What a person can act on, in one line: `SHARE_OUT_OF_RANGE: The share … my.csv, cell C12. Correct …`. */
export function formatProblem(problem: Problem): string {
  const place = placeOf(problem);
  return `${problem.code}: ${problem.message} ${place ? `${place}. ` : ""}${problem.hint}`;
}

function placeOf({ file, cell, row, line }: Problem): string {
  const spot = cell ? `cell ${cell}` : row ? `row ${row}` : line ? `line ${line}` : null;
  return [file, spot].filter(Boolean).join(", ");
}
