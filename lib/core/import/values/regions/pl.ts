import type { RegionTable } from "./region-table";

/**
 * "Łódź", "Lublin" and "Opole" alone are left out: they are cities; "Silesia" and "Pomerania": they are more than one
 * voivodeship; and the letters used before 2018: PL-SK was Świętokrzyskie in ISO 3166-2 and is Śląskie elsewhere.
 */
export const POLAND: RegionTable = {
  "PL-02": ["Dolnośląskie", "Lower Silesia", "Lower Silesian"],
  "PL-04": ["Kujawsko-Pomorskie", "Kuyavia-Pomerania", "Kuyavian-Pomeranian"],
  "PL-06": ["Lubelskie", "Lublin Voivodeship"],
  "PL-08": ["Lubuskie", "Lubusz"],
  "PL-10": ["Łódzkie", "Łódź Voivodeship"],
  "PL-12": ["Małopolskie", "Lesser Poland", "Małopolska"],
  "PL-14": ["Mazowieckie", "Masovia", "Masovian", "Mazovia", "Mazowsze"],
  "PL-16": ["Opolskie", "Opole Voivodeship"],
  "PL-18": ["Podkarpackie", "Subcarpathia", "Subcarpathian"],
  "PL-20": ["Podlaskie"],
  "PL-22": ["Pomorskie", "Pomeranian"],
  "PL-24": ["Śląskie", "Silesian"],
  "PL-26": ["Świętokrzyskie", "Holy Cross"],
  "PL-28": ["Warmińsko-Mazurskie", "Warmia-Masuria", "Warmian-Masurian"],
  "PL-30": ["Wielkopolskie", "Greater Poland", "Wielkopolska"],
  "PL-32": ["Zachodniopomorskie", "West Pomerania", "West Pomeranian"],
};
