import { describe, expect, it } from "vitest";
import { wordKey } from "@/lib/core/import/languages/word-key";
import { KNOWN_POLLSTERS } from "@/lib/core/import/values/known-pollsters";
import { pollsterSpelling } from "@/lib/core/import/values/pollster-names";

describe("one pollster under several spellings", () => {
  it.each([
    ["YouGov", ["YOUGOV", "You Gov", "YouGov plc", "YouGov PLC", "YouGov UK"]],
    ["Ipsos", ["IPSOS", "Ipsos MORI", "Ipsos-MORI"]],
    ["Savanta", ["Savanta: ComRes", "Savanta ComRes"]],
    ["Ifop", ["IFOP", "Ifop-Fiducial"]],
    ["Harris Interactive", ["Harris-Interactive", "Toluna Harris Interactive"]],
    ["Infratest dimap", ["infratest dimap", "Infratest-dimap"]],
    ["Allensbach", ["IfD Allensbach", "Institut fur Demoskopie Allensbach"]],
    ["Forsa", ["forsa", "FORSA"]],
    ["INSA", ["INSA-CONSULERE"]],
    ["Ixè", ["Ixe'", "Istituto Ixè"]],
    ["Sociométrica", ["SocioMétrica", "Sociometrica"]],
    ["CIS", ["Centro de Investigaciones Sociológicas"]],
    ["IBRiS", ["IBRIS", "Instytut Badań Rynkowych i Społecznych"]],
    ["Sifo", ["Kantar Sifo", "TNS SIFO"]],
    ["Respons Analyse", ["Respons", "Respons Analyse AS"]],
    ["Taloustutkimus", ["Taloustutkimus Oy"]],
    ["Pew Research Center", ["Pew", "Pew Research"]],
    ["Quinnipiac University", ["Quinnipiac", "Quinnipiac Univ."]],
    ["Public Policy Polling", ["PPP", "Public Policy Polling (PPP)"]],
    ["Selzer & Co.", ["Selzer", "Selzer & Company"]],
  ])("%s is also written %j", (name, spellings) => {
    expect(spellings.map(pollsterSpelling())).toEqual(spellings.map(() => name));
  });

  it.each([
    ["Kantar Public", "Verian"],
    ["Kantar Sifo", "Verian"],
    ["Populus", "Yonder"],
    ["ComRes", "Savanta"],
    ["Panelbase", "Norstat"],
    ["Omnisis", "We Think"],
    ["Gallup", "TNS Gallup"],
    ["Gallup", "Gallup International"],
    ["Harris Interactive", "The Harris Poll"],
    ["Harris Poll", "HarrisX"],
    ["Rasmussen", "Scott Rasmussen"],
    ["Zogby Analytics", "Zogby International"],
    ["Techne UK", "Tecnè"],
    ["IBRiS", "United Surveys"],
    ["Pollster", "Instytut Badań Pollster"],
    ["MORI", "Ipsos MORI"],
    ["Ipsos", "Ipsos BVA"],
    ["UMass Lowell", "UMass Amherst"],
    ["YouGov", "INSA/YouGov"],
    ["YouGov", "YouGov/Economist"],
    ["Marist", "NBC News/Marist"],
    ["Siena", "NYT/Siena"],
    ["Rasmussen Reports", "Rasmussen Reports/Pulse Opinion Research"],
  ])("%s and %s stay two", (one, other) => {
    const spelling = pollsterSpelling();
    expect(spelling(one)).not.toBe(spelling(other));
  });

  it("one nobody listed keeps the spelling the file uses first", () => {
    expect(["Acme Polls", "ACME-Polls", "Acme Polls Ltd"].map(pollsterSpelling())).toEqual([
      "Acme Polls",
      "Acme Polls",
      "Acme Polls Ltd",
    ]);
  });

  it("no spelling in the table belongs to two pollsters, and none is listed twice", () => {
    const keys = KNOWN_POLLSTERS.flat().map(wordKey);
    expect(keys.filter((key, position) => keys.indexOf(key) !== position)).toEqual([]);
  });
});
