/** Characters of one line and bytes of one row, beyond which a feed is no table that anybody made. */
export const LONGEST_ROW = 1_000_000;
/** Characters of one cell. */
export const LONGEST_CELL = 50_000;
export const MOST_COLUMNS = 1_000;
