/** Starts a part whose direction follows its first letter and that cannot reorder what stands around it. */
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** Embeddings, overrides and isolates: characters that change the order of what follows them. */
const ORDER_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A name or label as a part of a sentence: what is written from right to left keeps to itself, so that the figure
 * after a Hebrew name stays after it. Controls that came with the text are dropped. Other text is given back as it is.
 */
export function isolate(text: string): string {
  const clean = text.replace(ORDER_CONTROLS, "");
  return RIGHT_TO_LEFT.test(clean) ? `${FIRST_STRONG_ISOLATE}${clean}${POP_ISOLATE}` : clean;
}

/**
 * A whole line of text that can neither reorder its neighbours nor be reordered by controls it came with: isolates are
 * closed, everything else that changes the order is dropped.
 */
export function asOwnLine(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text.replace(ORDER_CONTROLS, "");
  let open = 0;
  const closed = text.replace(ORDER_CONTROLS, (control) => {
    if (control === FIRST_STRONG_ISOLATE) {
      open += 1;
      return control;
    }
    if (control !== POP_ISOLATE || open === 0) return "";
    open -= 1;
    return control;
  });
  return `${FIRST_STRONG_ISOLATE}${closed}${POP_ISOLATE.repeat(open + 1)}`;
}
