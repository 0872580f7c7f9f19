/** What single variables must look like. */
import { isIP } from 'node:net';

/** "Rathaus | Platz 1" → its lines, without empty ones. */
export function linesOf(value: string): string[] {
  return value
    .split('|')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function isHostName(value: string): boolean {
  // Digits and dots only is a mistyped address, not a name.
  return (
    /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(value) &&
    /[a-z]/i.test(value)
  );
}

export function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return (
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  );
}

export function isTileAddress(value: string): boolean {
  if (value === 'off') return true;
  const url = URL.parse(value.replaceAll(/\{[zxy]\}/g, '0'));
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return false;
  return ['{z}', '{x}', '{y}'].every((part) => value.includes(part)) && !/^[a-z]+:\/\/[^/]*\{/i.test(value);
}

export function isProxyList(value: string): boolean {
  if (/^(true|false|[1-9]\d?)$/.test(value)) return true;
  return value.split(',').every((part) => {
    const [address = '', bits, ...rest] = part.trim().split('/');
    if (['loopback', 'linklocal', 'uniquelocal'].includes(part.trim())) return true;
    const version = isIP(address);
    if (version === 0 || rest.length > 0) return false;
    return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
  });
}

export function proxies(value: string): boolean | number | string {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d+$/.test(value) ? Number(value) : value;
}

export function isMailServer(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && url.search === '';
}

/** "app@stadt.example" or "Stadt Beispiel <app@stadt.example>". */
export function isSender(value: string): boolean {
  return /^(?:[^<>"\\]+ <[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/.test(value);
}
