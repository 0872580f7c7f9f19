/**
 * Student's distribution: how often a mean of few values lies how far off. By the regularised incomplete beta function,
 * as a continued fraction (Abramowitz and Stegun, 26.5.8 and 26.7.1).
 */

const ENOUGH = 1e-15;
const MOST = 500;

/** Share of the distribution up to `t`, for any `degrees` of freedom above 0. */
export function studentShare(t: number, degrees: number): number {
  const tail = incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** The value up to which `share` (between 0 and 1) of the distribution lies; exact to 1e-9 of its size. */
export function studentQuantile(share: number, degrees: number): number {
  if (!(share > 0 && share < 1) || !(degrees > 0))
    throw new RangeError('A quantile needs a share between 0 and 1 and degrees of freedom above 0');
  if (share === 0.5) return 0;
  if (share < 0.5) return -studentQuantile(1 - share, degrees);
  let [low, high] = [0, 1];
  while (studentShare(high, degrees) < share) [low, high] = [high, high * 2];
  // Halved until nothing lies between: slower than Newton and never astray.
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2;
    if (studentShare(middle, degrees) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** I_x(a, b), from 0 to 1. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast on this side only; on the other its mirror does.
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Lentz's way through the fraction. */
function betaFraction(x: number, a: number, b: number): number {
  const safe = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= MOST; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < ENOUGH) break;
  }
  return result;
}

/** Stirling's series, after the argument was raised to where it is exact. */
function logGamma(value: number): number {
  let [z, product] = [value, 1];
  while (z < 15) {
    product *= z;
    z += 1;
  }
  const w = 1 / (z * z);
  const series = (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w / 1188)))) / z;
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}
