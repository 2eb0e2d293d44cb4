/** One method as the page explains it: plain words first, then exactly. */
export interface MethodText {
  readonly id: string;
  readonly title: string;
  readonly plain: string;
  /** `null` where a rule is no formula. */
  readonly formula: string | null;
  /** The name it has in the code. */
  readonly code: string;
  readonly source: string;
}

export interface MethodGroup {
  readonly id: string;
  readonly title: string;
  readonly methods: readonly MethodText[];
}

export const METHOD_GROUPS: readonly MethodGroup[] = [
  {
    id: "one-share",
    title: "How sure one figure is",
    methods: [
      {
        id: "wilson",
        title: "Interval of a share",
        plain:
          "Had other people been drawn by the same design, the share would have come out a little different. The interval shows how much: of a hundred such intervals about ninety-five hold the share of everybody. It is drawn wherever the source states how many were asked.",
        formula:
          "centre (p + z²/2n) / (1 + z²/n), half-width z·√(p(1−p)/n + z²/4n²) / (1 + z²/n), with n = n_eff and z = 1.959964",
        code: "wilsonInterval",
        source: "Wilson (1927)",
      },
      {
        id: "margin",
        title: "Margin of sampling error",
        plain:
          "Half the width of the interval, by a simpler formula. It is a margin of error only where people were drawn at random. For online panels, in which people take part by their own choice, we call it an indicative uncertainty: the true error may be larger.",
        formula: "z·√(p(1−p)/n_eff · fpc), fpc = (N−n)/(N−1) where more than 5% of the population were asked",
        code: "marginOfError",
        source: "Kish (1965); Cochran (1977)",
      },
      {
        id: "design-effect",
        title: "Design effect and effective n",
        plain:
          "Weighting makes a sample look like the population, at a price: the answers are as precise as those of fewer people. Where the weights are known we use that smaller number; where they are not, we say that no weighting effect is included.",
        formula: "deff = n·Σw²/(Σw)², n_eff = (Σw)²/Σw²",
        code: "kishDesignEffect",
        source: "Kish (1965, 1992)",
      },
      {
        id: "bases",
        title: "Small groups",
        plain:
          "Below 50 people a share says nothing, and is not shown. From 50 to 99, or with an effective number below 50, it is grey and called a small base, and no difference is claimed of it.",
        formula: null,
        code: "baseRule",
        source: "A convention; practice ranges from 30 to 100",
      },
    ],
  },
  {
    id: "differences",
    title: "Whether two figures differ",
    methods: [
      {
        id: "two-proportions",
        title: "Two countries, groups or waves",
        plain:
          "How often would a gap of this size, or a larger one, come about by the luck of the draw if there were none? Only when that is rarer than one time in twenty do we call a difference clear. Not clear does not mean equal.",
        formula: "z = d / √(p̄(1−p̄)(1/n₁+1/n₂)), p̄ pooled",
        code: "twoProportionTest",
        source: "R 4.2.2, prop.test without continuity correction",
      },
      {
        id: "newcombe",
        title: "Interval of a difference",
        plain:
          "The gap as it may be among everybody, for each pair by itself; it is not widened for other comparisons.",
        formula: "d − √((p₁−l₁)²+(u₂−p₂)²) to d + √((u₁−p₁)²+(p₂−l₂)²), with the Wilson limits l and u",
        code: "newcombeInterval",
        source: "Newcombe (1998), method 10",
      },
      {
        id: "holm",
        title: "Many comparisons at once",
        plain:
          "Six countries make fifteen pairs, and among fifteen tests one in two goes wrong by luck alone. So the bar is raised with the number of pairs shown together.",
        formula: "p(i) adjusted = max over j ≤ i of min(1, (m−j+1)·p(j))",
        code: "holmAdjustment",
        source: "Holm (1979)",
      },
      {
        id: "rounding",
        title: "Published whole percents",
        plain:
          "40% may have been 39.5 or 40.4. A difference is clear only if it passes even when both figures are moved half a point towards each other; if it passes only as published, it is fragile.",
        formula: "test at p₁ ∓ u/2 and p₂ ± u/2; p = 1 where |d| ≤ u",
        code: "leastFavourableTest",
        source: "Manski (2003)",
      },
      {
        id: "same-poll",
        title: "Two answers of one poll, and the net",
        plain:
          "Support and oppose come from the same people: when one rises, the other tends to fall. The net has about twice the margin of a share.",
        formula: "SE = √((p₁+p₂−(p₁−p₂)²)/n_eff)",
        code: "multinomialDifference",
        source: "Scott & Seber (1983)",
      },
      {
        id: "panel",
        title: "The same people asked twice",
        plain: "Only those who changed their answer count.",
        formula: "χ² = (b−c)²/(b+c); exact binomial where fewer than 25 changed",
        code: "mcNemarTest",
        source: "McNemar (1947)",
      },
      {
        id: "dont-know",
        title: "Leaving out “don’t know”",
        plain:
          "The share among those with an opinion, with their smaller number; always labelled, and never compared with shares of all.",
        formula: "p′ = s/(1−dk), n′ = n(1−dk)",
        code: "excludeDontKnow",
        source: "Cochran (1977)",
      },
    ],
  },
  {
    id: "over-time",
    title: "Over time, and averages",
    methods: [
      {
        id: "local-level",
        title: "Average of polls with house effects",
        plain:
          "Opinion moves a little every day, each poll sees it with some error, and each pollster leans a little one way. The three are told apart as well as the data allow. A lean that all pollsters share cannot be seen.",
        formula:
          "yᵢ = ξₜ + δₕ + εᵢ; ξₜ = ξₜ₋₁ + ωₜ; ω ~ N(0, τ²), δ ~ N(0, σₕ²); τ = 0.15, σₕ = 2, σₓ = 1 points; design effect 1.3 where unknown",
        code: "localLevel",
        source: "Jackman (2005); Kalman (1960); Rauch, Tung & Striebel (1965); de Jong (1991)",
      },
      {
        id: "decay",
        title: "Average of few polls",
        plain: "With fewer than eight polls, each counts half as much every fourteen days.",
        formula: "w = n_eff·2^(−age/14)",
        code: "exponentialDecayAverage",
        source: "Roberts (1959)",
      },
      {
        id: "loess",
        title: "Smooth line",
        plain:
          "A straight line through the nearest three quarters of the polls, the nearest counting most; nothing outside of the data.",
        formula: "tricube weights (1−|d/h|³)³ times n_eff, degree 1, span 0.75",
        code: "loess",
        source: "Cleveland (1979)",
      },
      {
        id: "pooling",
        title: "Several polls as one",
        plain:
          "Weighted by size; where three or more polls differ by more than chance, the spread between them is counted as well.",
        formula: "τ² = max(0, (Q−(k−1)) / (Σw−Σw²/Σw)), w* = 1/(v+τ²)",
        code: "pooledShare",
        source: "DerSimonian & Laird (1986)",
      },
      {
        id: "country-average",
        title: "Average of countries",
        plain:
          "Each country counts by its adults. Without their numbers there is none, and it is called the EU average only with all 27 members.",
        formula: "P = ΣW·p, SE = √(ΣW²·v)",
        code: "countryAverage",
        source: "Cochran (1977)",
      },
    ],
  },
  {
    id: "crosstabs",
    title: "Crosstabs from respondents",
    methods: [
      {
        id: "columns",
        title: "Weighted shares of a group",
        plain: "The share among the people of a group, with their own weights and their own effective number.",
        formula: "p̂ = Σw·I/Σw, Var = n/(n−1)·Σw²(I−p̂)²/(Σw)²",
        code: "weightedColumn",
        source: "Kish (1965); R 4.2.2, survey 4.1.1",
      },
      {
        id: "rao-scott",
        title: "Whether groups differ at all",
        plain: "A test of the whole table that takes the weights into account.",
        formula: "F = X²/tr Δ on d₀ and d₀(N−1) degrees of freedom, second-order correction",
        code: "raoScottTest",
        source: "Rao & Scott (1981, 1984)",
      },
    ],
  },
];
