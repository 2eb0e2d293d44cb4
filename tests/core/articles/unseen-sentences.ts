import type { ExpectedClaim, HandCheckedSentence } from "./sentences";

type Rest = Partial<Pick<ExpectedClaim, "kind">>;

function claim(
  words: string,
  value: number | null,
  country: string | null,
  answer: ExpectedClaim["answer"],
  verdict: ExpectedClaim["verdict"],
  { kind = "figure" }: Rest = {},
): ExpectedClaim {
  return { words, kind, value, country, answer, verdict };
}

const comparison = { kind: "comparison" } as const;

/**
 * Sentences written and marked by hand by someone who had not seen the reader of claims, to be held against the same
 * polls as the first table.
 */
export const UNSEEN_SENTENCES: readonly HandCheckedSentence[] = [
  // Headlines, asides, attributions in the middle.
  {
    text: "Poland cool on peacekeepers for Ukraine: 50% say no, 36% yes",
    claims: [claim("50%", 50, "PL", "oppose", "exact"), claim("36%", 36, "PL", "support", "exact")],
  },
  {
    text: "Fifty-two percent of Spaniards, YouGov reported on Tuesday after surveying 1,000 adults in each of five countries and 2,000 in Britain, would welcome the dispatch of peacekeepers to Ukraine.",
    claims: [claim("Fifty-two percent", 52, "ES", "support", "exact")],
  },
  {
    text: "With 2,000 British adults questioned online from 9 to 12 January, and £200m already set aside by the Treasury for the mission, YouGov found 56% supportive of sending peacekeepers to Ukraine, 27% hostile and 17% unsure.",
    claims: [
      claim("56%", 56, "GB", "support", "exact"),
      claim("27%", 27, "GB", "oppose", "exact"),
      claim("17%", 17, "GB", "dont-know", "exact"),
    ],
  },
  // Right figures in an odd order.
  {
    text: "The proposal to station peacekeepers in Ukraine is opposed by 43% and backed by 40% in Italy, while in Germany the figures are 36% and 49% respectively, YouGov’s January survey suggests.",
    claims: [
      claim("43%", 43, "IT", "oppose", "exact"),
      claim("40%", 40, "IT", "support", "exact"),
      claim("36%", 36, "DE", "oppose", "exact"),
      claim("49%", 49, "DE", "support", "exact"),
    ],
  },
  {
    text: "Opposition to sending peacekeepers to Ukraine ranges from 27% in Britain to 50% in Poland, YouGov found.",
    claims: [claim("27%", 27, "GB", "oppose", "exact"), claim("50%", 50, "PL", "oppose", "exact")],
  },
  // Two polls in one sentence.
  {
    text: "While YouGov puts British support for sending peacekeepers to Ukraine at 56%, only a third of Britons would, according to Ipsos, sign up to a common European army.",
    claims: [claim("56%", 56, "GB", "support", "exact"), claim("a third", 33.3, "GB", "support", "rounded")],
  },
  // Figures near the stored one, and far from it.
  {
    text: "Nearly one in five of those questioned in France told YouGov they were undecided about sending peacekeepers to Ukraine.",
    claims: [claim("one in five", 20, "FR", "dont-know", "within_uncertainty")],
  },
  {
    text: "British voters endorse the plan to send peacekeepers to Ukraine by 55 per cent to 28 per cent, according to YouGov.",
    claims: [
      claim("55 per cent", 55, "GB", "support", "within_uncertainty"),
      claim("28 per cent", 28, "GB", "oppose", "within_uncertainty"),
    ],
  },
  {
    text: "According to an Ipsos survey that ministers were quick to quote, 48% of the British public would endorse a common European army.",
    claims: [claim("48%", 48, "GB", "support", "differs")],
  },
  {
    text: "Poles, YouGov found, are 50% for and 36% against the sending of peacekeepers to Ukraine.",
    claims: [claim("50%", 50, "PL", "support", "other_question"), claim("36%", 36, "PL", "oppose", "other_question")],
  },
  // Wrong attributions, dates, questions and countries.
  {
    text: "Peacekeepers should go to Ukraine, say 52% of Spaniards in a new poll by Ipsos.",
    claims: [claim("52%", 52, "ES", "support", "no_data")],
  },
  {
    text: "In a YouGov survey from November 2025, 36% of Germans came out against sending peacekeepers to Ukraine.",
    claims: [claim("36%", 36, "DE", "oppose", "no_data")],
  },
  {
    text: "Four in ten Italians, YouGov says, want their government to spend more on defence.",
    claims: [claim("Four in ten", 40, "IT", "support", "no_data")],
  },
  {
    text: "Some 49% of Austrians told YouGov they were willing to see peacekeepers sent to Ukraine, a result that surprised diplomats in Vienna.",
    claims: [claim("49%", 49, "AT", "support", "other_country")],
  },
  // A group beside the whole population.
  {
    text: "Among Spanish women, backing for sending peacekeepers to Ukraine drops to 47%, against 52% for the population as a whole, YouGov says.",
    claims: [claim("47%", 47, "ES", "support", "no_data"), claim("52%", 52, "ES", "support", "exact")],
  },
  // Quotations and negations.
  {
    text: "“Half the country says no to peacekeepers in Ukraine, and only 36% say yes,” the Polish opposition leader told parliament, citing YouGov.",
    claims: [claim("Half", 50, "PL", "oppose", "exact"), claim("36%", 36, "PL", "support", "exact")],
  },
  {
    text: "Contrary to what ministers have claimed, it is not 49% of French adults who favour sending peacekeepers to Ukraine but 40%, YouGov’s data show.",
    claims: [claim("40%", 40, "FR", "support", "exact")],
  },
  {
    text: "There is no majority in Poland for sending peacekeepers to Ukraine, YouGov’s latest survey shows.",
    claims: [claim("no majority", 50, "PL", "support", "clear", comparison)],
  },
  // Comparisons and changes.
  {
    text: "Over half of Spain’s adults would be happy for peacekeepers to be sent to Ukraine, YouGov’s polling indicates.",
    claims: [claim("Over half", 50, "ES", "support", "not_clear", comparison)],
  },
  {
    text: "Support for sending peacekeepers to Ukraine is nine points stronger among Germans than among Italians, YouGov’s tables show.",
    claims: [claim("nine points stronger", 9, "DE", "support", "clear", comparison)],
  },
  {
    text: "Resistance to sending peacekeepers to Ukraine is stronger in Italy than in France, according to YouGov.",
    claims: [claim("stronger in Italy than in France", null, "IT", "oppose", "not_clear", comparison)],
  },
  {
    text: "In Spain, opposition to sending peacekeepers to Ukraine has climbed by five points since the autumn, YouGov says, to 30%.",
    claims: [
      claim("climbed by five points", 5, "ES", "oppose", "cannot_be_checked", comparison),
      claim("30%", 30, "ES", "oppose", "exact"),
    ],
  },
  // Numbers without a claim about a poll.
  {
    text: "Nobody at YouGov ever said that 60% of Italians wanted peacekeepers in Ukraine.",
    claims: [],
  },
  {
    text: "If a survey were one day to show 70% of Poles in favour of peacekeepers for Ukraine, the adviser joked, he would eat his hat.",
    claims: [],
  },
  {
    text: "Parliament in Madrid backed the motion on Ukraine by 187 votes to 142, with 21 abstentions.",
    claims: [],
  },
  {
    text: "France has promised to cover 40% of the mission’s costs, and Germany, which opposed the first draft, will pay 15%.",
    claims: [],
  },
  {
    text: "Fifty-six British MPs signed the letter opposing peacekeepers for Ukraine, more than half of them from the Labour benches.",
    claims: [],
  },
  {
    text: "Women made up 52% of YouGov’s Spanish sample, and the results were weighted by age and region.",
    claims: [],
  },
  {
    text: "About 36% of Poland’s artillery shells now come from domestic factories, up from 22% three years ago.",
    claims: [],
  },
  {
    text: "One in three German soldiers stationed in Lithuania will be relieved by the end of March, the defence ministry said.",
    claims: [],
  },
];
