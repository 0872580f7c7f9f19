/** How far a share of a sample may be from that of all, and what weights cost. Formulas: handbook, participation. */

/** Of the normal distribution, two-sided at 95 %. */
const Z = 1.96;

/**
 * Half the width of the 95 % interval of a share, 0–1, with the correction for a finite population: `n` of `population`
 * answered. A whole population has none.
 */
export function marginOfError(share: number, n: number, population: number): number {
  const isWhole = n >= population;
  return isWhole ? 0 : Z * Math.sqrt(((share * (1 - share)) / n) * ((population - n) / (population - 1)));
}

/** Kish: by how much weights make a sample count as smaller than it is; 1 where all weigh the same. */
export function designEffect(weights: readonly number[]): number {
  const sum = weights.reduce((all, one) => all + one, 0);
  return (weights.length * weights.reduce((all, one) => all + one * one, 0)) / (sum * sum);
}
