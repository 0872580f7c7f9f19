/** Nobody reads, thinks and types faster. */
export const FEWEST_SECONDS = 3;
/** Nor reads what one tap would say. */
export const FEWEST_SECONDS_TO_CHOOSE = 1;
