import type { QuestionKind } from "../../model/question";
import type { PollVariant, PollVariants } from "../apart";
import type { ProblemList } from "../problem-list";
import type { ReadFigure } from "../row-reader";
import { type OpenSpool, type Spool, together } from "../spool";
import { statedKind } from "../stated-kind";
import { type Disagreement, findPollDisagreements, findQuestionDisagreements } from "./check-agreement";
import { checkDates } from "./check-dates";
import { checkDuplicates } from "./check-duplicates";
import { SampleSizes } from "./check-sample-sizes";
import { checkSum } from "./check-sums";
import { type CheckedFigure, isOfGroup } from "./checked-figure";
import { GroupsApart, GroupsTogether } from "./groups";
import { isSaidAgain, type Statement, type StatementAt, statementAt } from "./statement";
import { UnitEvidence } from "./unit-evidence";
import { variantsOf } from "./variants";

export interface CheckOptions {
  /** ISO date: fieldwork cannot end after it. */
  readonly today: string;
  /** `null` where nobody says it: then the rows may. */
  readonly questionKind: (questionId: string) => QuestionKind | null;
}

/** The words of a question and where they stand. */
type WordsAt = Pick<StatementAt, "questionId" | "question" | "fileRow" | "line">;

/** Questions whose words are remembered. */
const REMEMBERED = 10_000;

/** What all figures of a file together show. */
export interface CheckedFile {
  readonly counts: {
    readonly polls: number;
    readonly questions: number;
    readonly countries: number;
    readonly results: number;
  };
  /** Whether figures that were read as percentages look like fractions. */
  readonly unit: UnitEvidence;
  /** Different polls that share a slug. */
  readonly variants: PollVariants;
}

export interface FigureCheckOptions extends CheckOptions {
  readonly openSpool: OpenSpool;
  /** Whether answers that belong together may stand apart; else finding that they do throws `Scattered`. */
  readonly areScattered: boolean;
}

/**
 * What no single cell can tell: whether the figures of a file fit together. They are seen one by one and need not stay
 * in memory: answers that belong together, and what is said of one poll, meet again in a spool.
 */
export class FigureChecks {
  private readonly groups: GroupsTogether | GroupsApart;
  private readonly polls: Spool<StatementAt>;
  private readonly questions: Spool<WordsAt>;
  /** The words of questions as last seen: most files ask few questions over and over. */
  private readonly lastWords = new Map<string, string | null>();
  private readonly countries = new Set<string>();
  private readonly unit = new UnitEvidence();
  private readonly sizes: SampleSizes;
  private readonly stated = new WeakSet<object>();
  private readonly run: ReadFigure[] = [];
  private last: Statement | null = null;
  private results = 0;

  constructor(
    private readonly options: FigureCheckOptions,
    private readonly problems: ProblemList,
  ) {
    const check = (set: readonly CheckedFigure[]) => this.checkSet(set);
    const { openSpool } = options;
    this.groups = options.areScattered ? new GroupsApart(openSpool, check) : new GroupsTogether(openSpool, check);
    this.polls = options.openSpool();
    this.questions = options.openSpool();
    this.sizes = new SampleSizes(problems);
  }

  /** `statement` is what the figure says of its poll: the same object for figures that say the same, where that is known. */
  add(figure: ReadFigure, statement: Statement): void {
    this.results += 1;
    this.unit.see(figure.record);
    this.sizes.see(figure);
    if (statement !== this.last) this.state(figure, statement);
    const [first] = this.run;
    if (first !== undefined && !isOfGroup(figure.record, first.record)) this.endRun();
    if (this.run.length === 0 && figure.record.country !== null) this.countries.add(figure.record.country);
    this.run.push(figure);
  }

  private state(figure: ReadFigure, statement: Statement): void {
    const isKnown = this.stated.has(statement) || (this.last !== null && isSaidAgain(statement, this.last));
    this.last = statement;
    this.stated.add(statement);
    if (isKnown) return;
    const { record, line } = figure;
    const said = statementAt(statement, record.fileRow, line);
    this.polls.add(record.pollId, said);
    this.sayWords(said);
  }

  private sayWords({ questionId, question, fileRow, line }: StatementAt): void {
    if (this.lastWords.get(questionId) === question) return;
    if (this.lastWords.size < REMEMBERED) this.lastWords.set(questionId, question);
    this.questions.add(questionId, { questionId, question, fileRow, line });
  }

  private endRun(): void {
    const [first] = this.run;
    if (first) this.groups.add(first.record, this.run);
    this.run.length = 0;
  }

  /** To be called once, when all figures were seen. @throws Scattered */
  finish(): CheckedFile {
    this.endRun();
    this.groups.finish();
    const variants = new Map<string, readonly PollVariant[]>();
    let polls = 0;
    for (const part of this.polls.parts())
      for (const [slug, statements] of together(part)) {
        // An election result among the polls is none of them.
        if (statements.some(({ kind }) => kind !== "result")) polls += 1;
        this.checkPoll(statements);
        const several = variantsOf(statements);
        if (several) variants.set(slug, several);
      }
    let questions = 0;
    for (const part of this.questions.parts())
      for (const statements of together(part).values()) {
        questions += 1;
        this.report(findQuestionDisagreements(statements));
      }
    const counts = { polls, questions, countries: this.countries.size, results: this.results };
    return { counts, unit: this.unit, variants };
  }

  private checkSet(set: readonly CheckedFigure[]): void {
    const { questionKind } = this.options;
    this.unit.seeSet(set);
    const holdsOneTwice = checkDuplicates(set, this.problems);
    if (!holdsOneTwice)
      checkSum(set, (record) => questionKind(record.questionId) ?? statedKind(record) ?? "single", this.problems);
  }

  private checkPoll(statements: readonly StatementAt[]): void {
    this.report(findPollDisagreements(statements));
    const dated = statements.find(
      ({ fieldworkStart, fieldworkEnd }) => fieldworkStart !== null || fieldworkEnd !== null,
    );
    if (dated) checkDates(dated, this.options.today, this.problems);
  }

  private report(found: readonly Disagreement<Pick<StatementAt, "fileRow" | "line">>[]): void {
    // Once a contradiction: it would otherwise be told again in every row that follows.
    for (const { said, finding } of found) this.problems.addOnce({ row: said.fileRow, line: said.line }, finding);
  }
}
