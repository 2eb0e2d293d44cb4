import type { Mapping } from "@/lib/core/import/mapping";

/** A table of one of the shapes that are read row by row, with surprises anywhere in it. */
export interface RandomTable {
  readonly text: string;
  readonly mapping: Mapping;
}

/** The same table for the same number: xorshift. */
class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = (seed * 2_654_435_761) >>> 0 || 1;
    for (let turn = 0; turn < 10; turn++) this.next();
  }

  next(): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    this.state >>>= 0;
    return this.state / 4_294_967_296;
  }

  upTo(most: number): number {
    return Math.floor(this.next() * most);
  }

  chance(part: number): boolean {
    return this.next() < part;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.upTo(items.length)] as T;
  }
}

const SURPRISING_SHARES = ["12.5", "7,5", "55%", "<1", "*", "NA", "x1", "1.204", "0.5", "101"];
const SURPRISING_DATES = ["13/4/2025", "4/13/2025", "3/4/2025", "6-8 Dec", "2025-05", "", "bad"];
const ANSWERS = ["Yes", "No", "Don't know"];
const POLLSTERS = ["YouGov", "Ipsos", "Verian"];

export function randomTable(seed: number): RandomTable {
  const dice = new Dice(seed);
  const rare = dice.pick([0, 0.01, 0.03]);
  const shape = dice.pick(["tidy", "long", "wide-by-answer", "wide-by-country", "series"] as const);
  const namesCountries = dice.chance(0.5);
  const country = () => {
    if (dice.chance(rare)) return dice.pick(["Germany", "NA", "Namibia", "Xland", ""]);
    return dice.pick(namesCountries ? ["France", "Germany", "Poland", "Spain"] : ["FR", "DE", "PL", "ES"]);
  };
  const sign = dice.pick([".", ",", ""]);
  const isFraction = dice.chance(0.15);
  const share = () => {
    if (isFraction) return `0.${1 + dice.upTo(8)}`;
    if (dice.chance(rare)) return dice.pick(SURPRISING_SHARES);
    return sign === "" ? String(dice.upTo(40)) : `${dice.upTo(40)}${sign}${dice.upTo(9)}`;
  };
  const order = dice.pick(["iso", "open", "day", "no year"] as const);
  const date = () => {
    if (dice.chance(rare)) return dice.pick(SURPRISING_DATES);
    const [day, month] = [1 + dice.upTo(12), 1 + dice.upTo(12)];
    if (order === "iso") return `2025-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    if (order === "no year") return `${day} Mar`;
    return order === "open" ? `${day}/${month}/2025` : `${day + 12}/${month}/2025`;
  };
  const shapes: Record<typeof shape, { readonly header: readonly string[]; readonly row: (at: number) => string[] }> = {
    tidy: {
      header: [
        "poll_id",
        "pollster",
        "country",
        "fieldwork_end",
        "question_id",
        "question",
        "response",
        "share",
        "n",
        "unit",
      ],
      row: (at) => {
        const poll = Math.floor(at / 6);
        const words = dice.chance(rare) ? "Other words" : `Question ${poll % 5}`;
        const n = dice.chance(rare) ? "1.005" : "1000";
        const unit = dice.chance(rare) ? dice.pick(["fraction", "score", "count", "zz"]) : "";
        const pollster = POLLSTERS[poll % 3] ?? "";
        const end = `2025-01-0${1 + (poll % 9)}`;
        return [
          `p-${poll % 20}`,
          pollster,
          country(),
          end,
          `q-${poll % 5}`,
          words,
          ANSWERS[at % 3] ?? "",
          share(),
          n,
          unit,
        ];
      },
    },
    long: {
      header: ["Pollster", "Country", "Date", "Question", "Answer", "Percent", "Sample size", "memo"],
      row: (at) => {
        const n = dice.chance(rare) ? dice.pick(["1,005", "1.005", "x"]) : "900";
        return [dice.pick(POLLSTERS), country(), date(), `Topic ${at % 4}`, ANSWERS[at % 3] ?? "", share(), n, "memo"];
      },
    },
    "wide-by-answer": {
      header: ["Country", "Question", "Date", "Support", "Oppose", "Don't know", "n"],
      row: (at) => [country(), `Topic ${at % 7}`, date(), share(), dice.chance(0.05) ? "" : share(), share(), "1000"],
    },
    "wide-by-country": {
      header: ["Answer", ...(namesCountries ? ["UK", "France", "Poland"] : ["GB", "FR", "PL"]), "Question"],
      row: (at) => [`A${at % 50}`, share(), share(), share(), `Topic ${Math.floor(at / 50)}`],
    },
    series: {
      header: ["date", "category_group", "party", "yes_estimate", "no_estimate"],
      row: () => [date(), dice.pick(["A", "B"]), dice.pick(["Dem", "Rep"]), share(), share()],
    },
  };
  const { header, row } = shapes[shape];
  const delimiter = sign === "," ? ";" : ",";
  const blanks = Array.from({ length: dice.chance(0.3) ? dice.upTo(4) : 0 }, () => "");
  const rows: string[][] = [[...header, ...blanks]];
  const count = 20 + dice.upTo(120);
  for (let at = 0; at < count; at++) {
    if (dice.chance(rare)) rows.push(dice.pick([[""], [...header, ...blanks], header.map(() => "")]));
    else {
      const tail = blanks.map(() => (dice.chance(rare) ? "xx" : ""));
      const uneven = dice.chance(rare / 2) ? ["out"] : [];
      rows.push([...row(at), ...tail, ...uneven].slice(dice.chance(rare / 2) ? 1 : 0));
    }
  }
  if (dice.chance(0.1)) for (let at = 0; at < 3; at++) rows.push(header.map((_, column) => (column === 1 ? "FR" : "")));
  const end = dice.pick(["\n", "\r\n", "\r"]);
  const values = {
    ...(dice.chance(0.3) ? { question: "Topic X" } : {}),
    ...(dice.chance(0.2) ? { country: "Germany" } : {}),
  };
  const answers = {
    ...(dice.chance(0.2) ? { SHARE_UNIT: dice.pick(["percent", "fraction"]) } : {}),
    ...(dice.chance(0.3) ? { YEAR: "2025" } : {}),
    ...(dice.chance(0.3) ? { DATE_ORDER: "dmy" } : {}),
    ...(shape === "series" ? { COUNTRY: "US" } : {}),
  };
  const quoted = (cell: string) =>
    cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text = rows.map((cells) => cells.map(quoted).join(delimiter)).join(end) + (dice.chance(0.5) ? end : "");
  return { text, mapping: { columns: {}, values, answers } };
}
