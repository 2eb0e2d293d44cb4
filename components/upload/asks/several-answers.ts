/** Words that stand for none or all of the columns and go with no other. */
const ALONE: readonly string[] = ["none", "all"];

/** The names an answer of several names holds. */
export function chosenNames(answer: string): readonly string[] {
  return answer === "" ? [] : answer.split("; ");
}

/** The answer with one name chosen or not. */
export function withChoice(answer: string, name: string, isChosen: boolean): string {
  const others = chosenNames(answer).filter((other) => other !== name);
  if (!isChosen) return others.join("; ");
  if (ALONE.includes(name)) return name;
  return [...others.filter((other) => !ALONE.includes(other)), name].join("; ");
}
