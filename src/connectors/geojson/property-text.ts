import { cleanText } from '../../kernel/sources/clean-text.ts';

/** Most parts of a list that become text. */
const MOST_PARTS = 200;

/** The value at `address.city`, or of a property that is really named so; undefined if there is none. */
export function propertyAt(properties: unknown, path: string): unknown {
  if (!isRecord(properties)) return undefined;
  if (Object.hasOwn(properties, path)) return properties[path];
  let value: unknown = properties;
  for (const name of path.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** A value as text: `''` for nothing, null for what is none (objects, numbers beyond all). Lists are joined by commas. */
export function textOf(value: unknown): { text: string; isOdd: boolean } | null {
  if (value === null || value === undefined) return { text: '', isOdd: false };
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? { text: String(value), isOdd: false } : null;
  if (typeof value === 'boolean') return { text: String(value), isOdd: false };
  if (!Array.isArray(value) || value.length > MOST_PARTS) return null;
  const parts = value.map((one) => (Array.isArray(one) ? null : textOf(one)));
  if (parts.includes(null)) return null;
  return {
    text: parts.flatMap((part) => (part === null || part.text === '' ? [] : [part.text])).join(', '),
    isOdd: parts.some((part) => part?.isOdd),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
