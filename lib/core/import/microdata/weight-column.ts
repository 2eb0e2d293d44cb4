import type { Mapping } from "../mapping";
import type { Ask } from "../reading";
import type { RespondentColumn } from "./respondent-columns";

/** Which column holds the weights: `undefined` while a person must say, `null` when there is none. */
export interface WeightChoice {
  readonly column: RespondentColumn | null | undefined;
  readonly ask: Ask | null;
}

const NAME = /^(w|wt|wgt|weight|weights|weighting|poids|gewicht|gewichtung|peso|waga|vekt|vikt|vægt|paino)$/;
const NAME_PART = /(^|[ _.-])(wt|wgt|weight|poids|gewicht|peso|waga|vekt|vikt)([ _.-]|$)/;

export function isWeightName(header: string): boolean {
  return NAME.test(header.toLowerCase()) || NAME_PART.test(header.toLowerCase());
}

/** A person's word, else the only column of that name; several, or one that only looks like weights, are asked for. */
export function chooseWeight(columns: readonly RespondentColumn[], mapping: Mapping): WeightChoice {
  const mapped = new Map(Object.entries(mapping.columns));
  const numbers = columns.filter(({ content }) => content === "number");
  const byRole = columns.find(({ header }) => mapped.get(header) === "weight");
  if (byRole) return { column: byRole, ask: null };
  const answer = new Map(Object.entries(mapping.answers)).get("WEIGHT_COLUMN");
  if (answer === "none") return { column: null, ask: null };
  const answered = columns.find(({ header }) => header === answer);
  if (answered) return { column: answered, ask: null };
  const free = numbers.filter(({ header }) => !mapped.has(header));
  const named = free.filter(({ header }) => isWeightName(header));
  const [only, ...others] = named;
  if (only && others.length === 0 && answer === undefined) return { column: only, ask: null };
  const candidates = named.length > 0 ? named : free.filter(({ looksLikeWeights }) => looksLikeWeights);
  if (candidates.length === 0 && answer === undefined) return { column: null, ask: null };
  return { column: undefined, ask: askForWeight(candidates) };
}

function askForWeight(candidates: readonly RespondentColumn[]): Ask {
  return {
    code: "WEIGHT_COLUMN",
    message:
      'Which column holds the weights of the respondents? Answer in a mapping, {"answers": {"WEIGHT_COLUMN": "…"}}; "none" counts all the same.',
    options: [...candidates.map(({ header }) => header), "none"],
  };
}
