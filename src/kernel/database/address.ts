/** Addresses of databases: shown without password, extended by a role. */

/** "user@host:port/database" for messages and logs. */
export function showAddress(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return 'the address given';
  const user = parsed.username === '' ? '' : `${decodeURIComponent(parsed.username)}@`;
  const host = parsed.searchParams.get('host') ?? (parsed.hostname === '' ? 'localhost' : parsed.hostname);
  return `${user}${host}:${parsed.port === '' ? '5432' : parsed.port}${decodeURIComponent(parsed.pathname)}`;
}

/** The same address whose sessions act as `role`. Options that the address already has are kept. */
export function withRole(url: string, role: string): string {
  const parsed = new URL(url);
  const options = parsed.searchParams.get('options');
  parsed.searchParams.set('options', [options, `-c role=${role}`].filter(Boolean).join(' '));
  // pg-connection-string decodes %20, not "+".
  parsed.search = parsed.search.replaceAll('+', '%20');
  return parsed.href;
}

/** The same server and account, another database. */
export function withDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${encodeURIComponent(database)}`;
  return parsed.href;
}
