export interface Sender {
  name: string;
  address: string;
}

/** Who mails come from: MAIL_FROM ("Stadt Beispiel <app@stadt.example>"), or made from the address of the house. */
export function senderOf(mailFrom: string | null, publicUrl: string): Sender {
  if (mailFrom === null) return { name: 'Hierzulande', address: `hierzulande@${mailHostOf(publicUrl)}` };
  const { name, address } = /^(?<name>[^<]*) <(?<address>[^>]*)>$/.exec(mailFrom)?.groups ?? {};
  return { name: name?.trim() ?? '', address: address ?? mailFrom };
}

/** The host of an address as it may stand behind an "@": numbers in brackets (RFC 5321, 4.1.3). */
export function mailHostOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  if (hostname.startsWith('[')) return `[IPv6:${hostname.slice(1, -1)}]`;
  return /^\d+\.\d+\.\d+\.\d+$/.test(hostname) ? `[${hostname}]` : hostname;
}
