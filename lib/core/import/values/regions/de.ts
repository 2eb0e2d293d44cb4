import type { RegionTable } from "./region-table";

export const GERMANY: RegionTable = {
  "DE-BB": ["Brandenburg"],
  "DE-BE": ["Berlin"],
  "DE-BW": ["Baden-Württemberg", "Baden-Wuerttemberg"],
  "DE-BY": ["Bayern", "Bavaria", "Freistaat Bayern"],
  "DE-HB": ["Bremen", "Freie Hansestadt Bremen"],
  "DE-HE": ["Hessen", "Hesse"],
  "DE-HH": ["Hamburg", "Freie und Hansestadt Hamburg"],
  "DE-MV": [
    "Mecklenburg-Vorpommern",
    "Mecklenburg-Western Pomerania",
    "Mecklenburg-West Pomerania",
    "Mecklenburg-Pomerania",
  ],
  "DE-NI": ["Niedersachsen", "Lower Saxony"],
  "DE-NW": ["Nordrhein-Westfalen", "North Rhine-Westphalia", "NRW"],
  "DE-RP": ["Rheinland-Pfalz", "Rhineland-Palatinate", "RLP"],
  "DE-SH": ["Schleswig-Holstein"],
  "DE-SL": ["Saarland"],
  "DE-SN": ["Sachsen", "Saxony", "Freistaat Sachsen"],
  "DE-ST": ["Sachsen-Anhalt", "Saxony-Anhalt"],
  "DE-TH": ["Thüringen", "Thueringen", "Thuringia", "Freistaat Thüringen"],
};
