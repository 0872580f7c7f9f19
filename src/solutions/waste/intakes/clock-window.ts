/** Hours in words → from and until. Pure. */
const CLOCK = String.raw`(\d{1,2})(?:[:.](\d{2}))?`;
const SPAN = new RegExp(
  String.raw`(?:\bvon\s+)?(?<![\d.:])${CLOCK}\s*(?:uhr)?\s*(?:-|–|—|\bbis\b)\s*${CLOCK}(?![\d.:]*\d)(\s*uhr)?`,
  'giu',
);

export interface Window {
  from: string;
  until: string;
}

/**
 * "Hinweis: 13:00 - 16:00 Uhr", "von 8.30 bis 12 Uhr"; `rest` is what else is said. Two spans are not one: then, and
 * where none is said, the window is null and the text stays.
 */
export function windowIn(text: string): { window: Window | null; rest: string } {
  const found = [...text.matchAll(SPAN)].flatMap((match) => {
    const window = spanOf(match);
    return window === null ? [] : [{ window, words: match[0] }];
  });
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return { window: null, rest: text };
  const rest = text.replace(only.words, ' ').replaceAll(/\s+/g, ' ');
  return { window: only.window, rest: rest.replaceAll(/^[\s,;:–-]+|[\s,;:–-]+$/g, '') };
}

/** "8", "8:00", "8.00 Uhr" → "08:00"; null for what is no time of day. */
export function clockTime(text: string): string | null {
  const found = new RegExp(`^${CLOCK}(?::\\d{2})?$`).exec(text.trim().replace(/\s*(uhr|h)$/iu, ''));
  return found === null ? null : clockOf(found[1] ?? '', found[2]);
}

function spanOf([, hour = '', minute, untilHour = '', untilMinute, uhr]: RegExpMatchArray): Window | null {
  // "12-14" alone is as well a house number.
  if (minute === undefined && untilMinute === undefined && uhr === undefined) return null;
  const [from, until] = [clockOf(hour, minute), clockOf(untilHour, untilMinute)];
  return from === null || until === null || from >= until ? null : { from, until };
}

function clockOf(hour: string, minute = '00'): string | null {
  const [h, m] = [Number(hour), Number(minute)];
  if (h > 24 || m > 59 || (h === 24 && m > 0)) return null;
  return h === 24 ? '23:59' : `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
}
