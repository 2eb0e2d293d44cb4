/** Countries and territories by continent, ISO 3166-1; Russia, Türkiye, Cyprus and the Caucasus by the custom of pollsters. */
const CONTINENTS = {
  Europe:
    "AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK",
  Asia: "AE AF AM AZ BD BH BN BT CN GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TW UZ VN YE",
  Africa:
    "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW",
  "North America":
    "AG AI AW BB BL BM BS BZ CA CR CU CW DM DO GD GL GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PM PR SV SX TC TT US VC VG VI",
  "South America": "AR BO BR CL CO EC FK GF GY PE PY SR UY VE",
  Oceania: "AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS",
} as const;
export type Continent = keyof typeof CONTINENTS;

const BY_CODE: ReadonlyMap<string, Continent> = new Map(
  (Object.keys(CONTINENTS) as Continent[]).flatMap((name) =>
    CONTINENTS[name].split(" ").map((code): [string, Continent] => [code, name]),
  ),
);

/** The continent a country is counted with, or `null` for what is no country ("EU"). */
export function continentOf(code: string): Continent | null {
  return BY_CODE.get(code) ?? null;
}
