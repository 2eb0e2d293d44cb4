import type { Entries, FieldProblems } from "@/lib/core/editing/form-field";
import { ANSWER_FIELDS, answerEntry } from "@/lib/core/editing/question-form";
import type { Question } from "@/lib/core/model/question";
import { TableScroll } from "../tables/table-scroll";
import { FieldControl } from "./field-input";

interface AnswerTableProps {
  question: Question;
  entries: Entries;
  problems: FieldProblems;
}

/** The answers of a question, one a row: their order, words and meaning. */
export function AnswerTable({ question, entries, problems }: AnswerTableProps) {
  return (
    <fieldset className="section">
      <legend>Answers</legend>
      <p className="note">
        Labels are those of the figures and stay. Numbers in “Place” give the order. “In a headline” is how the answer
        reads after “56% of Britons polled …”.
      </p>
      <TableScroll label="Answers">
        <table className="form-table">
          <thead>
            <tr>
              <th scope="col">Label</th>
              {ANSWER_FIELDS.map(({ name, label }) => (
                <th key={name} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {question.responses.map((option, index) => (
              <tr key={option.label}>
                <th scope="row">{option.label}</th>
                {ANSWER_FIELDS.map((field) => {
                  const id = answerEntry(index, field.name);
                  return (
                    <td key={field.name} className={`answer-${field.name}`}>
                      <FieldControl
                        field={{ ...field, name: id }}
                        id={id}
                        value={entries[id] ?? ""}
                        problem={problems[id]}
                        label={`${field.label}: ${option.label}`}
                      />
                      {problems[id] === undefined ? null : (
                        <p id={`${id}-problem`} className="field-problem">
                          {problems[id]}
                        </p>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </fieldset>
  );
}
