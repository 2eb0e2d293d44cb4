import { wordKey } from "../languages/word-key";

/** Pollsters that are written in several ways: the name shown, then the others. One name alone covers case and hyphens. */
const POLLSTERS: readonly (readonly string[])[] = [
  ["YouGov", "You Gov"],
  ["Ipsos", "Ipsos Public Affairs", "Ipsos Sopra Steria"],
  ["Ipsos MORI"],
  ["Ifop", "Ifop-Fiducial"],
  ["Elabe"],
  ["OpinionWay", "Opinion Way"],
  ["Harris Interactive", "Harris-Interactive"],
  ["Kantar Public", "Kantar-Public"],
  ["Cluster17", "Cluster 17"],
  ["Odoxa"],
  ["BVA"],
  ["Verian"],
  ["Norstat"],
  ["Respons Analyse", "Respons"],
  ["InFact"],
  ["Norfakta"],
  ["Sentio"],
  ["Novus"],
  ["Sifo", "Kantar Sifo", "TNS Sifo", "SIFO Research International"],
  ["Demoskop"],
  ["Indikator", "Indikator Opinion"],
  ["Infratest dimap", "infratest-dimap"],
  ["Forsa"],
  ["INSA", "INSA-Consulere"],
  ["GMS"],
  ["Forschungsgruppe Wahlen", "FGW"],
  ["Allensbach", "IfD Allensbach", "Institut für Demoskopie Allensbach"],
  ["CBOS"],
  ["IBRiS"],
  ["Opinia24", "Opinia 24"],
  ["SWG"],
  ["Demopolis"],
  ["GAD3", "GAD 3"],
  ["40dB", "40 dB"],
  ["Sigma Dos", "SigmaDos"],
  ["CIS", "Centro de Investigaciones Sociológicas"],
  ["SurveyUSA", "Survey USA"],
  ["Rasmussen Reports", "Rasmussen"],
  ["Pew Research Center", "Pew", "Pew Research"],
  ["Gallup"],
  ["Quinnipiac University", "Quinnipiac"],
  ["Public Policy Polling", "PPP"],
  ["Morning Consult"],
  ["Taloustutkimus"],
  ["Kantar TNS Finland"],
  ["Voxmeter"],
  ["Epinion"],
  ["Megafon"],
];

const canonical = new Map<string, string>();
for (const [name = "", ...others] of POLLSTERS)
  for (const spelling of [name, ...others]) canonical.set(wordKey(spelling), name);

/** One reader a file: a known pollster by its name, any other by the spelling the file used first. */
export function pollsterSpelling(): (name: string) => string {
  const first = new Map<string, string>();
  return (name) => {
    const key = wordKey(name);
    const known = canonical.get(key) ?? first.get(key);
    if (known !== undefined) return known;
    if (key !== "") first.set(key, name);
    return name;
  };
}
