import { crc32 } from "node:zlib";
import type { PictureLabels } from "@/lib/core/chart/svg/picture-labels";
import { escapeXml } from "@/lib/core/chart/svg/svg-metadata";

/** The signature and the header chunk, which must come first. */
const HEAD_BYTES = 8 + 25;

/**
 * Puts title, text alternative, source and link into a PNG: as the keywords of the PNG specification, and as XMP, where programs
 * look for the alternative text (`Iptc4xmpCore:AltTextAccessibility`).
 */
export function labelPng(png: Uint8Array, labels: PictureLabels): Uint8Array<ArrayBuffer> {
  const chunks = [
    textChunk("Title", labels.title),
    textChunk("Description", labels.description),
    textChunk("Source", labels.source),
    textChunk("Comment", `${labels.link} (revision ${labels.revision})`),
    textChunk("Software", "Toplines"),
    textChunk("XML:com.adobe.xmp", xmpPacket(labels)),
  ];
  return new Uint8Array(Buffer.concat([png.subarray(0, HEAD_BYTES), ...chunks, png.subarray(HEAD_BYTES)]));
}

/** An `iTXt` chunk, uncompressed: keyword, no language, UTF-8 text. */
function textChunk(keyword: string, text: string): Buffer {
  const body = Buffer.concat([
    Buffer.from("iTXt", "latin1"),
    Buffer.from(keyword, "latin1"),
    // End of the keyword, not compressed, no method, no language, no translated keyword.
    Buffer.from([0, 0, 0, 0, 0]),
    Buffer.from(text.toWellFormed().replaceAll("\0", ""), "utf8"),
  ]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

function xmpPacket({ title, description, source, link, language }: PictureLabels): string {
  const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">',
    `<dc:title>${alternative(title)}</dc:title>`,
    `<dc:description>${alternative(description)}</dc:description>`,
    `<dc:source>${escapeXml(source)}</dc:source>`,
    `<dc:identifier>${escapeXml(link)}</dc:identifier>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<Iptc4xmpCore:AltTextAccessibility>${alternative(description)}</Iptc4xmpCore:AltTextAccessibility>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join("");
}
