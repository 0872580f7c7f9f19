/** Why no tile came from the source. `missing`: the source has none there, which is no failure of it. */
export type TileFaultReason =
  | 'missing'
  | 'unreachable'
  | 'late'
  | 'refused'
  | 'no-picture'
  | 'too-large'
  | 'redirect';

/** A closed list of faults. Messages name no address and no tile: they may end up in a log. */
export class TileFault extends Error {
  readonly reason: TileFaultReason;

  constructor(reason: TileFaultReason, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'TileFault';
    this.reason = reason;
  }
}
