/** Codes of `leistungstextmodulleika` that are known; others are kept under their code and noted. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['02', '03', '05', '06', '07', '08', '09', '11'],
  ...['14', '15', '16', '22', '23', '24', '25'],
]);

export function isKnownModule(code: string): boolean {
  return KNOWN.has(code);
}
