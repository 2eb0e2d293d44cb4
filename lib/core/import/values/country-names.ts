import { countryName } from "../../model/country";
import { LANGUAGES } from "../languages/all-languages";

/** ISO 3166-1 alpha-2, plus EU and XK. Listed because `Intl` also names codes that were withdrawn or never assigned. */
export const COUNTRY_CODES: readonly string[] = (
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
  "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
  "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT " +
  "JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO " +
  "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY " +
  "QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO " +
  "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW EU XK"
).split(" ");

/** Codes in use beside ISO: the common one for the United Kingdom, and Eurostat's for Greece. */
const CODE_ALIASES: ReadonlyMap<string, string> = new Map([
  ["UK", "GB"],
  ["EL", "GR"],
]);

/** Names that `Intl` does not give, or gives differently from one version to the next. */
const NAME_ALIASES: Readonly<Record<string, readonly string[]>> = {
  BA: ["Bosnia", "Bosnia-Herzegovina"],
  BO: ["Plurinational State of Bolivia"],
  BN: ["Brunei Darussalam"],
  CD: ["DR Congo", "DRC", "Democratic Republic of the Congo", "Democratic Republic of Congo"],
  CG: ["Republic of the Congo", "Congo-Brazzaville"],
  CI: ["Ivory Coast"],
  CN: ["People's Republic of China"],
  CV: ["Cabo Verde"],
  CZ: ["Czech Republic"],
  EU: ["EU27", "EU-27"],
  FM: ["Federated States of Micronesia"],
  GB: ["Great Britain", "Britain", "U.K."],
  HK: ["Hong Kong"],
  IR: ["Islamic Republic of Iran"],
  KP: ["Democratic People's Republic of Korea"],
  KR: ["Republic of Korea", "Korea, South"],
  LA: ["Lao PDR"],
  MD: ["Republic of Moldova"],
  MK: ["Macedonia", "Republic of North Macedonia"],
  MM: ["Myanmar", "Burma"],
  MO: ["Macau", "Macao"],
  NL: ["Holland"],
  PS: ["Palestine", "Palestinian territory", "State of Palestine"],
  RU: ["Russian Federation"],
  SK: ["Slovak Republic"],
  SY: ["Syrian Arab Republic"],
  SZ: ["Swaziland"],
  TL: ["East Timor"],
  TR: ["Turkey", "Turkiye"],
  TZ: ["United Republic of Tanzania"],
  US: ["USA", "U.S.", "U.S.A.", "United States of America"],
  VA: ["Holy See", "Vatican"],
  VN: ["Viet Nam"],
  XK: ["Kosovo"],
};

const codes = new Set(COUNTRY_CODES);

export function findByCode(code: string): string | null {
  if (codes.has(code)) return code;
  return CODE_ALIASES.get(code) ?? null;
}

export function findByName(name: string): string | null {
  return namesToCodes().get(nameKey(name)) ?? null;
}

/** The known names nearest to a text, when they differ from it by a slip or two; at most three. */
export function nearNames(name: string): string[] {
  const key = nameKey(name);
  const allowed = key.length < 5 ? 1 : 2;
  const distances = [...namesToCodes()].map(([known, code]) => ({ code, distance: editDistance(key, known, allowed) }));
  const nearest = Math.min(allowed, ...distances.map(({ distance }) => distance));
  const near = distances.filter(({ distance }) => distance === nearest).map(({ code }) => countryName(code));
  return [...new Set(near)].slice(0, 3);
}

let index: ReadonlyMap<string, string> | null = null;

function namesToCodes(): ReadonlyMap<string, string> {
  if (index) return index;
  const names = new Map<string, string>();
  const add = (name: string, code: string) => {
    if (!names.has(nameKey(name))) names.set(nameKey(name), code);
  };
  for (const [code, aliases] of Object.entries(NAME_ALIASES)) for (const alias of aliases) add(alias, code);
  // English first: "Jersey" or "Georgia" must not become what another language calls so.
  for (const { locale } of LANGUAGES) {
    const inLanguage = new Intl.DisplayNames([locale], { type: "region", fallback: "code" });
    for (const code of COUNTRY_CODES) add(code === "EU" ? "European Union" : (inLanguage.of(code) ?? code), code);
  }
  for (const { peoples } of LANGUAGES)
    for (const [code, words] of Object.entries(peoples)) for (const word of words) add(word, code);
  index = names;
  return names;
}

/** Case, accents, punctuation, "the" and "&" make no difference. */
function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’'`.]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "")
    .replace(/\bsaint\b/g, "st");
}

/** Levenshtein's distance, given up as soon as it must exceed `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}
