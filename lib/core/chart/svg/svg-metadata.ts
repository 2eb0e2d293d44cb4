import type { PictureLabels } from "./picture-labels";

/** Adds source, revision and link to an SVG of ours, as Dublin Core. Title and text alternative stand in it already. */
export function withMetadata(svg: string, labels: PictureLabels): string {
  const fields = [
    ["source", labels.source],
    ["identifier", labels.link],
    ["relation", `Toplines, revision ${labels.revision}`],
    ["language", labels.language],
  ];
  const lines = fields.map(([name, text = ""]) => `<dc:${name}>${escapeXml(text)}</dc:${name}>`).join("");
  const metadata =
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<rdf:Description rdf:about="">${lines}</rdf:Description></rdf:RDF></metadata>`;
  return svg.replace("</desc>", `</desc>${metadata}`);
}

/** Text for XML, without what XML has no way to write. */
export function escapeXml(text: string): string {
  return withoutIllegalCharacters(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** XML has no way to write these; a label from a file may still hold them. */
export function withoutIllegalCharacters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
