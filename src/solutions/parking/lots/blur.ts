/** Width of the grid in metres, in both directions. */
export const BLUR = 50;
const METRES_PER_DEGREE = 111_195;

/**
 * The middle of the grid field of about 50 m in which a point lies: the same for the same lot, so that asking often
 * tells no more than asking once. Degrees WGS 84, five decimals (1 m). The rows of the grid are those of the globe, its
 * columns are reckoned from the middle of the row.
 */
export function blur({ lon, lat }: { lon: number; lat: number }): { lon: number; lat: number } {
  const rowStep = BLUR / METRES_PER_DEGREE;
  const row = middle(lat, rowStep);
  const columnStep = BLUR / (METRES_PER_DEGREE * Math.cos((row * Math.PI) / 180));
  return { lon: round(middle(lon, columnStep)), lat: round(row) };
}

function middle(value: number, step: number): number {
  return (Math.floor(value / step) + 0.5) * step;
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
