/** Smallest and largest value of the five fields: minute, hour, day, month, day of the week (7 is Sunday too). */
const FIELDS = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

/** Whether it is a cron line of five fields with numbers, "*", ranges, lists and steps ("30 3 * * 1-5"). */
export function isCronLine(line: string): boolean {
  const fields = line.split(' ');
  return (
    fields.length === FIELDS.length &&
    FIELDS.every(([from, to], index) =>
      (fields[index] ?? '').split(',').every((part) => isPart(part, from, to)),
    )
  );
}

function isPart(part: string, from: number, to: number): boolean {
  const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part);
  if (match === null) return false;
  const [, first, last, step] = match;
  const isWithin = [first, last].every(
    (value) => value === undefined || (Number(value) >= from && Number(value) <= to),
  );
  const isRising = first === undefined || last === undefined || Number(first) <= Number(last);
  return isWithin && isRising && (step === undefined || (Number(step) >= 1 && Number(step) <= to));
}
