import type { RegionTable } from "./region-table";

/** "Valencia" alone is left out: a city, a province and a community are called so. */
export const SPAIN: RegionTable = {
  "ES-AN": ["Andalucía", "Andalusia"],
  "ES-AR": ["Aragón"],
  "ES-AS": ["Asturias", "Asturies", "Principado de Asturias", "Principality of Asturias"],
  "ES-CB": ["Cantabria"],
  "ES-CE": ["Ceuta", "Ciudad Autónoma de Ceuta"],
  "ES-CL": ["Castilla y León", "Castile and León", "Castile-León", "Castilla-León"],
  "ES-CM": ["Castilla-La Mancha", "Castile-La Mancha"],
  "ES-CN": ["Canarias", "Islas Canarias", "Canary Islands", "Canaries"],
  "ES-CT": ["Cataluña", "Catalunya", "Catalonia", "Catalonha"],
  "ES-EX": ["Extremadura"],
  "ES-GA": ["Galicia", "Galiza"],
  "ES-IB": ["Illes Balears", "Islas Baleares", "Baleares", "Balears", "Balearic Islands", "Balearics"],
  "ES-MC": ["Región de Murcia", "Murcia", "Region of Murcia", "Murcia Region"],
  "ES-MD": ["Comunidad de Madrid", "Madrid", "Community of Madrid"],
  "ES-ML": ["Melilla", "Ciudad Autónoma de Melilla"],
  "ES-NC": ["Navarra", "Nafarroa", "Navarre", "Comunidad Foral de Navarra", "Nafarroako Foru Komunitatea"],
  "ES-PV": ["País Vasco", "Euskadi", "Basque Country", "Euskal Autonomia Erkidegoa"],
  "ES-RI": ["La Rioja", "Rioja"],
  "ES-VC": [
    "Comunitat Valenciana",
    "Comunidad Valenciana",
    "C. Valenciana",
    "Valencian Community",
    "País Valencià",
    "País Valenciano",
  ],
};
