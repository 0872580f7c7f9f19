/** What may leave the house with a town's archive. Pure. */

/** Columns that say who, or that are only of use inside. */
const CLOSED = /^(actor|person|email|mail|told|.*_digest|secret.*|token.*|search|folded)$/;
const SECRET = /secret|token|passw|credential|api.?key|^auth/i;

export function isOpenColumn(column: string): boolean {
  return !CLOSED.test(column);
}

/** A source without what gives access: keys in the query of its address, and settings that sound like secrets. */
export function withoutSecrets<Row extends { address: string | null; settings: unknown }>(row: Row): Row {
  return { ...row, address: row.address === null ? null : bare(row.address), settings: open(row.settings) };
}

function bare(address: string): string {
  const url = URL.parse(address);
  if (url === null) return '';
  for (const name of [...url.searchParams.keys()])
    if (SECRET.test(name) || /key|sig/i.test(name)) url.searchParams.set(name, '…');
  url.username = '';
  url.password = '';
  return url.href;
}

function open(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(open);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name, SECRET.test(name) ? '…' : open(inside)]),
  );
}
