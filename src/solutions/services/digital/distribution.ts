/** Shares of many municipalities in few figures. Pure. */

export interface Member {
  /** Between 0 and 1. */
  share: number;
  /** null: not known; then it counts for nothing where it is weighed. */
  population: number | null;
  /** The connected data say anything about any of its services. */
  hasData: boolean;
}

export interface Distribution {
  municipalities: number;
  withData: number;
  /** Between 0 and 1, rounded to four digits; over all municipalities, those without data with 0. */
  mean: number;
  median: number;
  /** What a person meets: the mean weighed by population; null where no population is known. */
  weighted: number | null;
}

/** null: no municipality. */
export function distributionOf(members: readonly Member[]): Distribution | null {
  if (members.length === 0) return null;
  const shares = members.map(({ share }) => share).sort((a, b) => a - b);
  const middle = (shares.length - 1) / 2;
  const [low, high] = [shares[Math.floor(middle)] ?? 0, shares[Math.ceil(middle)] ?? 0];
  const people = sum(members.map(({ population }) => population ?? 0));
  const reached = sum(members.map(({ share, population }) => share * (population ?? 0)));
  return {
    municipalities: members.length,
    withData: members.filter(({ hasData }) => hasData).length,
    mean: round(sum(shares) / shares.length),
    median: round((low + high) / 2),
    weighted: people === 0 ? null : round(reached / people),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
