import { countryName } from "../../model/country";
import { LANGUAGES } from "../languages/all-languages";
import { nearWords } from "./near-words";

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
export const NAME_ALIASES: Readonly<Record<string, readonly string[]>> = {
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

/** A name may have an article before it: "les Français", "die Deutschen", "los Estados Unidos". */
export function findByName(name: string): string | null {
  return namesToCodes().get(nameKey(name)) ?? namesToCodes().get(nameKey(withoutArticle(name))) ?? null;
}

/** The known names nearest to a text, when they differ from it by a slip or two; at most three. */
export function nearNames(name: string): string[] {
  return nearWords(nameKey(name), namesToCodes()).map((code) => countryName(code));
}

let index: ReadonlyMap<string, string> | null = null;

function namesToCodes(): ReadonlyMap<string, string> {
  if (index) return index;
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, code } of countryWords()) {
    const key = nameKey(name);
    const first = names.get(key) ?? code;
    if (first === code) names.set(key, code);
    else shared.add(key);
  }
  // "Kongo" is the one Congo in Polish and the other in Norwegian: refused, not guessed.
  for (const key of shared) names.delete(key);
  index = names;
  return names;
}

/** Every name and people we know, with its country. */
export function countryWords(): { readonly name: string; readonly code: string }[] {
  const words = Object.entries(NAME_ALIASES).flatMap(([code, names]) => names.map((name) => ({ name, code })));
  for (const { locale, peoples } of LANGUAGES) {
    const inLanguage = new Intl.DisplayNames([locale], { type: "region", fallback: "code" });
    for (const code of COUNTRY_CODES)
      words.push({ name: code === "EU" ? "European Union" : (inLanguage.of(code) ?? code), code });
    for (const [code, names] of Object.entries(peoples)) for (const name of names) words.push({ name, code });
  }
  return words;
}

/** Taken away only where the whole name is none we know: "El Salvador" and "La Réunion" begin with theirs. */
function withoutArticle(name: string): string {
  return name.trim().replace(/^(?:(?:les?|la|die|gli|il?|los?|las|el)\s+|l[’']\s*)/iu, "");
}

/** What of a name counts when names are compared: case, accents, punctuation, "the" and "&" make no difference. */
export function nameKey(name: string): string {
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
