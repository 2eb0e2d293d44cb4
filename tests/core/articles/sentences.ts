import type { VerdictCode } from "@/lib/core/articles/claim-verdict";

/** A claim that a careful reader finds in a sentence. */
export interface ExpectedClaim {
  /** The words it stands in: their place gives the offsets. */
  readonly words: string;
  readonly kind: "figure" | "comparison";
  /** In percent (points for a change or a lead); `null` where no number is claimed. */
  readonly value: number | null;
  readonly country: string | null;
  /** Which answer it speaks of; `null` where the sentence does not say. */
  readonly answer: "support" | "oppose" | "dont-know" | null;
  /** Held against the polls of `stored-polls.ts`. */
  readonly verdict: VerdictCode;
}

export interface HandCheckedSentence {
  readonly text: string;
  /** Every claim about a poll, in the order of the text; empty where there is none, whatever numbers stand there. */
  readonly claims: readonly ExpectedClaim[];
}

type Rest = Partial<Pick<ExpectedClaim, "kind">>;

function claim(
  words: string,
  value: number | null,
  country: string | null,
  answer: ExpectedClaim["answer"],
  verdict: VerdictCode,
  { kind = "figure" }: Rest = {},
): ExpectedClaim {
  return { words, kind, value, country, answer, verdict };
}

const comparison = { kind: "comparison" } as const;

/**
 * Sentences read and marked by hand before the reader of claims was written. The polls they are held against: YouGov,
 * sending peacekeepers to Ukraine, support / oppose / don't know: GB 56/27/17, FR 40/41/19, IT 40/43/17, PL 36/50/14,
 * DE 49/36/15, ES 52/30/18, n = 2,000 in GB and 1,000 elsewhere; Ipsos, a common European army: support GB 33.4, FR 61.5.
 */
export const SENTENCES: readonly HandCheckedSentence[] = [
  // Plain figures.
  {
    text: "A YouGov poll found 56% of Brits support sending peacekeepers to Ukraine.",
    claims: [claim("56%", 56, "GB", "support", "exact")],
  },
  {
    text: "A recent YouGov poll of voters in six European countries found 56% of Brits support sending peacekeepers to Ukraine, compared to 40% in France and Italy and 36% in Poland.",
    claims: [
      claim("56%", 56, "GB", "support", "exact"),
      claim("40%", 40, "FR", "support", "exact"),
      claim("40%", 40, "IT", "support", "exact"),
      claim("36%", 36, "PL", "support", "exact"),
    ],
  },
  {
    text: "According to YouGov, 49 per cent of Germans back the idea of sending peacekeepers to Ukraine.",
    claims: [claim("49 per cent", 49, "DE", "support", "exact")],
  },
  {
    text: "Fifty-six percent of Britons told YouGov they favour a peacekeeping force in Ukraine.",
    claims: [claim("Fifty-six percent", 56, "GB", "support", "exact")],
  },
  {
    text: "In Poland, only 36 percent of respondents would support sending peacekeepers to Ukraine, the survey found.",
    claims: [claim("36 percent", 36, "PL", "support", "exact")],
  },
  {
    text: "Support for sending peacekeepers to Ukraine stands at 52% in Spain, according to the pollster.",
    claims: [claim("52%", 52, "ES", "support", "exact")],
  },
  {
    text: "Half of Poles (50%) oppose sending peacekeepers to Ukraine, a poll by YouGov shows.",
    claims: [claim("50%", 50, "PL", "oppose", "exact")],
  },
  {
    text: "Some 43% of Italians are against sending peacekeepers to Ukraine, YouGov reported.",
    claims: [claim("43%", 43, "IT", "oppose", "exact")],
  },
  {
    text: "Nearly a fifth of French respondents (19%) said they did not know whether peacekeepers should be sent to Ukraine.",
    claims: [claim("19%", 19, "FR", "dont-know", "exact")],
  },
  {
    text: "Polling by YouGov puts backing for peacekeepers in Ukraine at 56 percent in the UK and 49 percent in Germany.",
    claims: [claim("56 percent", 56, "GB", "support", "exact"), claim("49 percent", 49, "DE", "support", "exact")],
  },
  {
    text: "Among the French, 40% are in favour of sending peacekeepers to Ukraine and 41% are opposed, the YouGov survey shows.",
    claims: [claim("40%", 40, "FR", "support", "exact"), claim("41%", 41, "FR", "oppose", "exact")],
  },
  {
    text: "The survey shows that 56% of British voters, 52% of Spaniards and 49% of Germans support sending peacekeepers to Ukraine.",
    claims: [
      claim("56%", 56, "GB", "support", "exact"),
      claim("52%", 52, "ES", "support", "exact"),
      claim("49%", 49, "DE", "support", "exact"),
    ],
  },
  // Wrong figures.
  {
    text: "A YouGov poll found 65% of Brits support sending peacekeepers to Ukraine.",
    claims: [claim("65%", 65, "GB", "support", "differs")],
  },
  {
    text: "The poll found 46% of Germans support sending peacekeepers to Ukraine.",
    claims: [claim("46%", 46, "DE", "support", "within_uncertainty")],
  },
  {
    text: "According to YouGov, 40% of Poles support sending peacekeepers to Ukraine.",
    claims: [claim("40%", 40, "PL", "support", "differs")],
  },
  {
    text: "YouGov found that 27% of Britons support sending peacekeepers to Ukraine.",
    claims: [claim("27%", 27, "GB", "support", "other_question")],
  },
  {
    text: "A YouGov survey says 56% of Dutch people support sending peacekeepers to Ukraine.",
    claims: [claim("56%", 56, "NL", "support", "other_country")],
  },
  {
    text: "A YouGov survey says 71% of Swedes support sending peacekeepers to Ukraine.",
    claims: [claim("71%", 71, "SE", "support", "no_data")],
  },
  // Rounded figures and words for numbers.
  {
    text: "A third of Britons (33%) support a common European army, an Ipsos poll found.",
    claims: [claim("33%", 33, "GB", "support", "rounded")],
  },
  {
    text: "Ipsos found that 33.4% of Britons support a common European army.",
    claims: [claim("33.4%", 33.4, "GB", "support", "exact")],
  },
  {
    text: "Some 62% of the French support a common European army, according to Ipsos.",
    claims: [claim("62%", 62, "FR", "support", "rounded")],
  },
  {
    text: "One in three Britons supports a common European army, an Ipsos poll suggests.",
    claims: [claim("One in three", 33.3, "GB", "support", "rounded")],
  },
  {
    text: "Six in ten French people back a common European army, according to an Ipsos poll.",
    claims: [claim("Six in ten", 60, "FR", "support", "within_uncertainty")],
  },
  {
    text: "Two in five Italians support sending peacekeepers to Ukraine, YouGov found.",
    claims: [claim("Two in five", 40, "IT", "support", "exact")],
  },
  {
    text: "Four out of ten French voters support sending peacekeepers to Ukraine, the YouGov poll says.",
    claims: [claim("Four out of ten", 40, "FR", "support", "exact")],
  },
  {
    text: "Half of Poles are opposed to sending peacekeepers to Ukraine, according to YouGov.",
    claims: [claim("Half", 50, "PL", "oppose", "exact")],
  },
  {
    text: "Two-thirds of Britons support sending peacekeepers to Ukraine, a poll claims.",
    claims: [claim("Two-thirds", 66.7, "GB", "support", "differs")],
  },
  {
    text: "A quarter of Britons oppose sending peacekeepers to Ukraine, according to YouGov.",
    claims: [claim("A quarter", 25, "GB", "oppose", "within_uncertainty")],
  },
  // Negations.
  {
    text: "56% of Britons do not support sending peacekeepers to Ukraine, YouGov says.",
    claims: [claim("56%", 56, "GB", "oppose", "other_question")],
  },
  {
    text: "In the YouGov poll, 50% of Poles said they would not support sending peacekeepers to Ukraine.",
    claims: [claim("50%", 50, "PL", "oppose", "exact")],
  },
  {
    text: "Not 56% but 36% of Poles support sending peacekeepers to Ukraine, YouGov corrected.",
    claims: [claim("36%", 36, "PL", "support", "exact")],
  },
  {
    text: "The pollster denied that 65% of Brits support sending peacekeepers to Ukraine.",
    claims: [],
  },
  {
    text: "It is not true that 70% of Germans support sending peacekeepers to Ukraine.",
    claims: [],
  },
  {
    text: "Fewer than 40% of Poles support sending peacekeepers to Ukraine, YouGov found.",
    claims: [claim("Fewer than 40%", 40, "PL", "support", "clear", comparison)],
  },
  // Ranges, bounds and approximations.
  {
    text: "Between 36% and 56% of voters in the countries polled support sending peacekeepers to Ukraine.",
    claims: [claim("Between 36% and 56%", null, null, "support", "cannot_be_checked", comparison)],
  },
  {
    text: "More than half of Britons support sending peacekeepers to Ukraine, a YouGov poll found.",
    claims: [claim("More than half", 50, "GB", "support", "clear", comparison)],
  },
  {
    text: "More than half of Germans support sending peacekeepers to Ukraine, the poll found.",
    claims: [claim("More than half", 50, "DE", "support", "not_clear", comparison)],
  },
  {
    text: "A majority of Spaniards support sending peacekeepers to Ukraine, according to YouGov.",
    claims: [claim("A majority", 50, "ES", "support", "not_clear", comparison)],
  },
  {
    text: "Just over half of Spanish voters (52%) support sending peacekeepers to Ukraine, YouGov found.",
    claims: [claim("52%", 52, "ES", "support", "exact")],
  },
  {
    text: "About 40% of Italians support sending peacekeepers to Ukraine, YouGov says.",
    claims: [claim("40%", 40, "IT", "support", "exact")],
  },
  {
    text: "At least 60% of Britons support sending peacekeepers to Ukraine, one poll found.",
    claims: [claim("At least 60%", 60, "GB", "support", "not_clear", comparison)],
  },
  // Comparisons.
  {
    text: "Britons are more likely than the French to support sending peacekeepers to Ukraine, YouGov found.",
    claims: [claim("more likely than", null, "GB", "support", "clear", comparison)],
  },
  {
    text: "UK voters are among the most pro-Ukraine in Europe.",
    claims: [claim("among the most", null, "GB", null, "cannot_be_checked", comparison)],
  },
  {
    text: "Support for sending peacekeepers to Ukraine is higher in France than in Poland, according to YouGov.",
    claims: [claim("higher in France than in Poland", null, "FR", "support", "not_clear", comparison)],
  },
  {
    text: "Support for sending peacekeepers to Ukraine is twice as high in Britain as in Poland, a poll suggests.",
    claims: [claim("twice as high", null, "GB", "support", "not_clear", comparison)],
  },
  {
    text: "Support in Britain is 16 points higher than in France, the YouGov poll on peacekeepers shows.",
    claims: [claim("16 points higher", 16, "GB", "support", "clear", comparison)],
  },
  {
    text: "Poland is the most sceptical of the six countries polled by YouGov about sending peacekeepers to Ukraine.",
    claims: [claim("the most sceptical", null, "PL", null, "cannot_be_checked", comparison)],
  },
  // Changes.
  {
    text: "Support for sending peacekeepers to Ukraine is up 4 points to 56% in Britain, YouGov says.",
    claims: [
      claim("up 4 points", 4, "GB", "support", "cannot_be_checked", comparison),
      claim("56%", 56, "GB", "support", "exact"),
    ],
  },
  {
    text: "The share of Germans who back peacekeepers in Ukraine has fallen from 53% to 49%, according to YouGov.",
    claims: [claim("53%", 53, "DE", "support", "no_data"), claim("49%", 49, "DE", "support", "exact")],
  },
  {
    text: "Backing for peacekeepers rose by three percentage points in Italy, the pollster said.",
    claims: [claim("rose by three percentage points", 3, "IT", "support", "cannot_be_checked", comparison)],
  },
  // Quotations inside quotations.
  {
    text: "“The poll shows that ‘56% of Brits support sending peacekeepers to Ukraine’,” George Eaton wrote.",
    claims: [claim("56%", 56, "GB", "support", "exact")],
  },
  {
    text: "“We saw 40% in France,” the minister said of the YouGov survey on sending peacekeepers to Ukraine.",
    claims: [claim("40%", 40, "FR", "support", "exact")],
  },
  // Two countries that share a figure, and figures for several at once.
  {
    text: "In both France and Italy 40% support sending peacekeepers to Ukraine, YouGov found.",
    claims: [claim("40%", 40, "FR", "support", "exact"), claim("40%", 40, "IT", "support", "exact")],
  },
  {
    text: "The share that supports sending peacekeepers to Ukraine is 40% in France and in Italy, but 36% in Poland.",
    claims: [
      claim("40%", 40, "FR", "support", "exact"),
      claim("40%", 40, "IT", "support", "exact"),
      claim("36%", 36, "PL", "support", "exact"),
    ],
  },
  {
    text: "Support for sending peacekeepers to Ukraine: UK 56%, Spain 52%, Germany 49%, France 40%.",
    claims: [
      claim("56%", 56, "GB", "support", "exact"),
      claim("52%", 52, "ES", "support", "exact"),
      claim("49%", 49, "DE", "support", "exact"),
      claim("40%", 40, "FR", "support", "exact"),
    ],
  },
  {
    text: "Support for peacekeepers was 56% and 40% in Britain and France respectively, according to YouGov.",
    claims: [claim("56%", 56, "GB", "support", "exact"), claim("40%", 40, "FR", "support", "exact")],
  },
  // Wrong attributions.
  {
    text: "Ipsos found that 56% of Brits support sending peacekeepers to Ukraine.",
    claims: [claim("56%", 56, "GB", "support", "no_data")],
  },
  {
    text: "A 2024 YouGov poll found that 56% of Brits support sending peacekeepers to Ukraine.",
    claims: [claim("56%", 56, "GB", "support", "no_data")],
  },
  {
    text: "A YouGov poll found that 56% of Brits support a common European army.",
    claims: [claim("56%", 56, "GB", "support", "no_data")],
  },
  {
    text: "According to YouGov, 56% of Ukrainians support the presence of peacekeepers.",
    claims: [claim("56%", 56, "UA", "support", "other_country")],
  },
  // Numbers that are no poll results.
  {
    text: "Ukraine’s allies have agreed to support an armed force of 800,000 troops.",
    claims: [],
  },
  {
    text: "Officials from 35 countries gathered in Paris for a meeting of the Coalition of the Willing.",
    claims: [],
  },
  {
    text: "About 7,500 UK personnel are already deployed internationally.",
    claims: [],
  },
  {
    text: "Defence spending in Poland reached 4.7% of GDP last year.",
    claims: [],
  },
  {
    text: "Inflation in France fell to 0.9%, the statistics office said.",
    claims: [],
  },
  {
    text: "The party won 33.4% of the vote in Britain’s general election.",
    claims: [],
  },
  {
    text: "Turnout in the Polish presidential election was 71%.",
    claims: [],
  },
  {
    text: "The survey has a margin of error of 3 percentage points.",
    claims: [],
  },
  {
    text: "YouGov interviewed 2,014 adults in Great Britain between 9 and 10 January.",
    claims: [],
  },
  {
    text: "The British army is the smallest it has been since the 1790s.",
    claims: [],
  },
  {
    text: "Shares in the company rose 56% after the announcement in Paris.",
    claims: [],
  },
  // Figures of groups within a country, which no stored cell of all adults answers.
  {
    text: "Among Britons aged 18 to 24, 63% support sending peacekeepers to Ukraine, YouGov found.",
    claims: [claim("63%", 63, "GB", "support", "no_data")],
  },
  {
    text: "56% of Labour voters in Britain support sending peacekeepers to Ukraine, according to YouGov.",
    claims: [claim("56%", 56, "GB", "support", "no_data")],
  },
];
