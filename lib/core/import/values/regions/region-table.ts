/**
 * The parts of one country by ISO 3166-2 code: the name shown first, then the others people write.
 * Case, accents, spaces and punctuation make no difference.
 */
export type RegionTable = Readonly<Record<string, readonly string[]>>;
