import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { PageBlocks } from "./text/page-blocks";
import { PageHead } from "./text/page-head";

/** A page as text, and what its head says of it. */
export interface HtmlPage {
  readonly text: string;
  readonly head: PageHead;
}

/**
 * The readable text of a page, a line for each block, without scripts, navigation and what is hidden. Only the tokenizer
 * reads the page: no tree is built, so that neither depth nor size costs more than the length of the page.
 */
export function htmlPage(html: string): HtmlPage {
  const whole = readPage(html, true);
  // A menu that is never closed would hide the whole page.
  return whole.text.length > 0 ? whole : readPage(html, false);
}

function readPage(html: string, skipsMenus: boolean): HtmlPage {
  const reader = new PageReader(html, skipsMenus);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return { text: reader.blocks.text(), head: reader.head };
}

/** A tag with more attributes is no writer's; the rest is passed over. */
const MOST_ATTRIBUTES = 40;

class PageReader implements TokenizerCallbacks {
  readonly blocks: PageBlocks;
  readonly head = new PageHead();
  private tag = "";
  private name = "";
  private value: string[] = [];
  private attributes = new Map<string, string>();

  constructor(
    private readonly html: string,
    skipsMenus: boolean,
  ) {
    this.blocks = new PageBlocks(skipsMenus);
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase();
    this.attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase();
    this.value = [];
  }

  onattribdata(start: number, end: number): void {
    this.value.push(this.html.slice(start, end));
  }

  onattribentity(codepoint: number): void {
    this.value.push(String.fromCodePoint(codepoint));
  }

  onattribend(): void {
    if (this.attributes.size < MOST_ATTRIBUTES && !this.attributes.has(this.name))
      this.attributes.set(this.name, this.value.join(""));
  }

  onopentagend(): void {
    this.blocks.open(this.tag, this.attributes);
    this.head.open(this.tag, this.attributes);
  }

  onselfclosingtag(): void {
    this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    const tag = this.html.slice(start, end).toLowerCase();
    this.blocks.close(tag);
    this.head.close(tag);
  }

  ontext(start: number, end: number): void {
    this.take(this.html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.take(String.fromCodePoint(codepoint));
  }

  oncdata(start: number, end: number, offset: number): void {
    this.take(this.html.slice(start, end - offset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private take(text: string): void {
    this.blocks.take(text);
    this.head.take(text);
  }
}
