/** Text for a cell that a spreadsheet would take for a formula ("=1+1", "+49 …", "-5", "@x"): an apostrophe before it. */
const FORMULA = /^'*[=+\-@\t\r]/;

export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes that apostrophe away again, and no other. */
export function unsafeCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
