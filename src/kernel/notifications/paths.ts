/** Addresses below which notifications are confirmed, changed and stopped; server and browser read them alike. */
import { type Language, PREFIX } from '../i18n/language.ts';
import { NOTIFY_PATH } from '../pages/paths.ts';
import type { TokenUse } from './tokens.ts';

export const NOTIFY_PARTS: Readonly<Record<TokenUse, string>> = {
  confirm: '/bestaetigen',
  stop: '/abbestellen',
  manage: '/auswahl',
};

/** Own path. What only shows and stops may stand in the query; what changes stands behind the `#`, which reaches no log. */
export function notifyPath(language: Language, use: TokenUse, token?: string): string {
  const path = PREFIX[language] + NOTIFY_PATH + NOTIFY_PARTS[use];
  if (token === undefined) return path;
  return use === 'manage' ? `${path}#${token}` : `${path}?t=${token}`;
}

/** What mail programs call when somebody presses their own button (RFC 8058). */
export function oneClickPath(token: string): string {
  return `/api/notifications/stop?t=${token}`;
}
