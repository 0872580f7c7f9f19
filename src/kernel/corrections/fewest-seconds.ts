/** Nobody reads, thinks and types faster. */
export const FEWEST_SECONDS = 3;
