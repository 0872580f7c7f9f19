/**
 * Opening hours in words ("Montag bis Freitag 8:00–12:00 Uhr") as a rule that can be reckoned, where every single line
 * is understood; else null, and the words alone stand. Words seldom say what holds on public holidays: there it is
 * unknown. Pure.
 */
const DAYS: Readonly<Record<string, string>> = {
  ...{
    montag: 'Mo',
    dienstag: 'Tu',
    mittwoch: 'We',
    donnerstag: 'Th',
    freitag: 'Fr',
    samstag: 'Sa',
    sonntag: 'Su',
  },
  ...{ sonnabend: 'Sa', mo: 'Mo', di: 'Tu', mi: 'We', do: 'Th', fr: 'Fr', sa: 'Sa', so: 'Su' },
  ...{
    monday: 'Mo',
    tuesday: 'Tu',
    wednesday: 'We',
    thursday: 'Th',
    friday: 'Fr',
    saturday: 'Sa',
    sunday: 'Su',
  },
};
const ORDER = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const CLOSED = /^(geschlossen|closed)$/;
const TIME = String.raw`(\d{1,2})(?:[:.](\d{2}))?(?: ?uhr)?`;
const SPAN = new RegExp(`^(?:von )?${TIME} ?(?:-|bis) ?${TIME}$`);
const MOST_LINES = 30;

export function ruleOfWords(lines: readonly string[]): string | null {
  const parts = lines.map((line) => partOf(plain(line))).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > MOST_LINES) return null;
  const days = parts.flatMap((part) => part?.days ?? []);
  // A day that is named twice may mean both times or a correction: nobody can tell.
  if (parts.includes(null) || new Set(days).size !== days.length) return null;
  const rules = parts.flatMap((part) => (part === null ? [] : [`${part.days.join(',')} ${part.times}`]));
  return [...rules, 'PH unknown'].join('; ');
}

interface Part {
  days: string[];
  times: string;
}

/** One line; '' for an empty one, null for one that is not understood. */
function partOf(line: string): Part | null | '' {
  if (line === '') return '';
  const [, first = '', rest = ''] =
    /^((?:[a-z]+\.?(?: ?(?:-|,|und|and|bis|to|u\.) ?)?)+):? (.+)$/.exec(line) ?? [];
  const days = daysOf(first.trim());
  const times = CLOSED.test(rest) ? 'off' : timesOf(rest);
  return days === null || times === null ? null : { days, times };
}

function daysOf(words: string): string[] | null {
  const lists = words.split(/ ?(?:,|\bund\b|\band\b) ?/).map((part) => {
    const [from, to, ...more] = part
      .split(/ ?(?:-|\bbis\b|\bto\b) ?/)
      .map((day) => DAYS[day.replace(/\.$/, '')]);
    if (from === undefined || more.length > 0) return null;
    if (!/-|\bbis\b|\bto\b/.test(part)) return [from];
    const [start, end] = [ORDER.indexOf(from), ORDER.indexOf(to ?? '')];
    return end < start ? null : ORDER.slice(start, end + 1);
  });
  return lists.some((one) => one === null) ? null : lists.flatMap((one) => one ?? []);
}

function timesOf(words: string): string | null {
  const spans = words.split(/ ?(?:,|;|\bund\b|\band\b) ?/).map((part) => {
    const [, fromHour, fromMinute = '00', toHour, toMinute = '00'] =
      SPAN.exec(part.replace(/ ?uhr$/, '')) ?? [];
    const [from, to] = [clockOf(fromHour, fromMinute), clockOf(toHour, toMinute)];
    return from === null || to === null || from >= to ? null : `${from}-${to}`;
  });
  return spans.includes(null) ? null : spans.join(',');
}

function clockOf(hour: string | undefined, minute: string): string | null {
  if (
    hour === undefined ||
    Number(hour) > 24 ||
    Number(minute) > 59 ||
    (Number(hour) === 24 && minute !== '00')
  )
    return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

function plain(line: string): string {
  return line
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[a-z])\.(?= ?[-,:]| und | bis )/g, '')
    .trim();
}
