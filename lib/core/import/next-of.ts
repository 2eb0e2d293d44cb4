/** Where a character stands next; looked up again only once it is passed. */
export class NextOf {
  private at = -1;

  constructor(
    private readonly text: string,
    private readonly character: string,
  ) {}

  /** Its first place at or after an index; the end of the text where there is none. Indices never go back. */
  from(index: number): number {
    if (this.at < index) {
      const found = this.text.indexOf(this.character, index);
      this.at = found < 0 ? this.text.length : found;
    }
    return this.at;
  }
}
