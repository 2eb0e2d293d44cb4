import { readCodeBook, recogniseCodeBook } from "./battery/code-book";
import { readBattery } from "./battery/read-battery";
import { recogniseBattery } from "./battery/recognise-battery";
import { readCrosstab } from "./crosstab/read-crosstab";
import { recogniseCrosstab } from "./crosstab/recognise-crosstab";
import { readQuestionTable } from "./join/question-entry";
import { readKeyedResults } from "./join/read-keyed-results";
import { readPollTable } from "./join/read-poll-table";
import { recogniseKeyedResults, recognisePollTable, recogniseQuestionTable } from "./join/recognise-tables";
import type { MatrixReader } from "./matrix/matrix-reading";
import { readMicrodata } from "./microdata/read-microdata";
import { recogniseMicrodata } from "./microdata/recognise-microdata";
import type { SplitFile } from "./reading";

/**
 * The reader of a file whose columns are no fields of a figure: a crosstab, the answers of respondents, coded answers,
 * or one of several tables that only together hold figures. `null` for lists and grids.
 */
export function recogniseMatrixShape(split: SplitFile): MatrixReader | null {
  const crosstab = recogniseCrosstab(split);
  if (crosstab) return { shape: "crosstab", read: (input) => readCrosstab(crosstab, input) };
  const results = recogniseKeyedResults(split);
  if (results) return { shape: "long", read: (input) => readKeyedResults(results, input) };
  const polls = recognisePollTable(split);
  if (polls) return { shape: "poll-table", read: (input) => readPollTable(polls, input) };
  const questions = recogniseQuestionTable(split);
  if (questions) return { shape: "question-table", read: (input) => readQuestionTable(questions, input) };
  const codeBook = recogniseCodeBook(split);
  if (codeBook) return { shape: "code-book", read: (input) => readCodeBook(codeBook, input) };
  const battery = recogniseBattery(split);
  if (battery) return { shape: "battery", read: (input) => readBattery(battery, input) };
  const respondents = recogniseMicrodata(split);
  if (respondents) return { shape: "microdata", read: (input) => readMicrodata(respondents, input) };
  return null;
}
