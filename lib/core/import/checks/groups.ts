import { type OpenSpool, type Spool, together } from "../spool";
import { type CheckedFigure, packFigures } from "./checked-figure";

/** Answers that belong together turn out to stand apart in the file: all must be collected before they are checked. */
export class Scattered extends Error {}

type Check = (set: readonly CheckedFigure[]) => void;

/** Keys that are held in sight, to see soon that a file is not in order. */
const IN_SIGHT = 20_000;

/** Sets of answers that stand together: each is checked at once, and only its key is kept, to find that it comes again. */
export class GroupsTogether {
  private readonly keys: Spool<0>;
  private readonly inSight = new Set<string>();

  constructor(
    openSpool: OpenSpool,
    private readonly check: Check,
  ) {
    this.keys = openSpool();
  }

  /** @throws Scattered */
  add(key: string, set: readonly CheckedFigure[]): void {
    if (this.inSight.has(key)) throw new Scattered();
    if (this.inSight.size < IN_SIGHT) this.inSight.add(key);
    this.keys.add(key, 0);
    this.check(set);
  }

  /** @throws Scattered */
  finish(): void {
    for (const part of this.keys.parts())
      if (new Set(part.map(({ key }) => key)).size < part.length) throw new Scattered();
  }
}

/** Sets of answers that stand apart: they are collected to the end. */
export class GroupsApart {
  private readonly sets: Spool<readonly CheckedFigure[]>;

  constructor(
    openSpool: OpenSpool,
    private readonly check: Check,
  ) {
    this.sets = openSpool(packFigures);
  }

  add(key: string, set: readonly CheckedFigure[]): void {
    this.sets.add(key, set);
  }

  finish(): void {
    for (const part of this.sets.parts()) for (const set of together(part).values()) this.check(set.flat());
  }
}
