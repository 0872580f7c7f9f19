/** Counts writes of this process to the tables of the solution: what was kept before one is old. */
let writes = 0;

export function noteWrite(): void {
  writes += 1;
}

export function writesSoFar(): number {
  return writes;
}
