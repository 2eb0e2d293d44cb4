/**
 * What came out of the tests: how many passed, and each failure and skip by name.
 * @typedef {{ file: string, title: string, message: string }} Outcome
 * @typedef {{ passed: number, failures: Outcome[], skips: Outcome[] }} TestReport
 */

/**
 * @param {readonly TestReport[]} reports
 * @returns {TestReport}
 */
export function joinReports(reports) {
  return {
    passed: reports.reduce((sum, report) => sum + report.passed, 0),
    failures: reports.flatMap((report) => report.failures),
    skips: reports.flatMap((report) => report.skips),
  };
}

/**
 * The end of a run: one line a skip, one a failure, and the counts on the last.
 * @param {TestReport} report
 */
export function closingLines({ passed, failures, skips }) {
  return [
    ...skips.map((skip) => `skipped  ${describe(skip)}`),
    ...failures.map((failure) => `failed   ${describe(failure)}`),
    `${passed} passed, ${failures.length} failed, ${skips.length} skipped`,
  ];
}

/** @param {Outcome} outcome */
function describe({ file, title, message }) {
  const [firstLine = ""] = message.split("\n");
  return `${[file, title].filter(Boolean).join(" > ")}: ${firstLine.trim()}`;
}
