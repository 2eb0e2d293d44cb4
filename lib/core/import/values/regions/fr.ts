import type { RegionTable } from "./region-table";

/** The regions in Europe; those overseas have country codes of their own. FR-COR is the former code of Corsica. */
export const FRANCE: RegionTable = {
  "FR-20R": ["Corse", "Corsica", "Collectivité de Corse", "FR-COR"],
  "FR-ARA": ["Auvergne-Rhône-Alpes"],
  "FR-BFC": ["Bourgogne-Franche-Comté", "Burgundy-Franche-Comté"],
  "FR-BRE": ["Bretagne", "Brittany", "Breizh"],
  "FR-CVL": ["Centre-Val de Loire"],
  "FR-GES": ["Grand Est"],
  "FR-HDF": ["Hauts-de-France"],
  "FR-IDF": ["Île-de-France"],
  "FR-NAQ": ["Nouvelle-Aquitaine", "New Aquitaine"],
  "FR-NOR": ["Normandie", "Normandy"],
  "FR-OCC": ["Occitanie", "Occitania"],
  "FR-PAC": ["Provence-Alpes-Côte d'Azur", "PACA"],
  "FR-PDL": ["Pays de la Loire"],
};
