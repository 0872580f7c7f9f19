/**
 * Loaded before the program (`node --import`): its clock starts at HOUSE_TIME instead of now and goes on from there.
 * For journeys that need a certain day; the program itself knows nothing of it.
 */
const RealDate = Date;
const shift = RealDate.parse(process.env.HOUSE_TIME ?? '') - RealDate.now();

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shift;
  }
};
// The launcher still runs on an older Node, which has no Temporal.
if (typeof Temporal !== 'undefined') {
  const instant = () => Temporal.Instant.fromEpochMilliseconds(Date.now());
  Object.defineProperty(Temporal.Now, 'instant', { value: instant });
}
