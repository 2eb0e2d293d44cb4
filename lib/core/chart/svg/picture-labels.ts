/** What a file says of the picture in it, beside drawing it. */
export interface PictureLabels {
  readonly title: string;
  /** The text alternative. */
  readonly description: string;
  /** The source lines. */
  readonly source: string;
  /** The page of the chart. */
  readonly link: string;
  /** The state of the store that it shows. */
  readonly revision: number;
  /** BCP 47. */
  readonly language: string;
}
