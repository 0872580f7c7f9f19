import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZONE } from '../../../kernel/clock.ts';
import { dueReminders } from './due-reminders.ts';
import { HOURS, readPart, whenText, writePart } from './reminder-part.ts';
import { reminderTopic } from './reminder-topic.ts';

const { part } = reminderTopic;

describe('the part of a reminder', () => {
  it('is the same text for the same wish, and is read as it was written', () => {
    const when = fc.oneof(
      fc.constantFrom(...HOURS.evening).map((hour) => ({ time: 'evening' as const, hour })),
      fc.constantFrom(...HOURS.morning).map((hour) => ({ time: 'morning' as const, hour })),
    );
    const names = fc.array(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(when, names, fc.option(names), (at, slugs, bins) => {
        const text = writePart({ when: at, slugs, bins });
        expect(writePart({ when: at, slugs: slugs.toReversed(), bins: bins?.toReversed() ?? null })).toBe(
          text,
        );
        const read = readPart(text);
        expect(read?.when).toEqual(at);
        expect(new Set(read?.slugs)).toEqual(new Set(slugs));
        expect(read && writePart(read)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('is nothing else: no hour of the night, no other spelling, nothing over-long', () => {
    const wrong = [
      'evening-3.alle.*',
      'evening-18.alle',
      'evening-018.alle.*',
      'noon-12.alle.*',
      'evening-18.b+a.*',
    ];
    const more = [
      'evening-18..*',
      'evening-18.alle.',
      'evening-18.Alle.*',
      `evening-18.${'a'.repeat(1_100)}.*`,
    ];
    expect([...wrong, ...more].map(readPart)).toEqual([...wrong, ...more].map(() => null));
  });

  it('is said in words, for lists of what somebody chose', () => {
    const title = (text: string, language: 'de' | 'en') => part?.title(text, language);
    expect(title('evening-18.alle.*', 'de')).toBe('Abfuhr am Abend vorher, 18 Uhr: alle Tonnen');
    expect(title('morning-6.bezirk-3-5c1f.paper+residual-4-woechentlich', 'de')).toBe(
      'Abfuhr am Morgen, 6 Uhr: Papier und Restmüll (4 woechentlich) (Bezirk 3)',
    );
    expect(title('evening-18.alle.paper', 'en')).toBe('Collection, evening before, 18:00: Paper');
  });
});

describe('what is due', () => {
  const due = (text: string) =>
    dueReminders(Temporal.ZonedDateTime.from(`${text}[${ZONE}]`).toInstant()).map(
      ({ when, day, until }) =>
        `${whenText(when)} ${day.toString().slice(5)} ${until.toZonedDateTimeISO(ZONE).toPlainTime().toString().slice(0, 5)}`,
    );

  it('is each chosen hour from its beginning until it is of no use', () => {
    expect(due('2026-11-26T14:59')).toEqual([]);
    expect(due('2026-11-26T15:00')).toEqual(['evening-15 11-27 06:00']);
    expect(due('2026-11-27T05:59').slice(-3)).toEqual([
      'evening-22 11-27 06:00',
      'morning-4 11-27 06:00',
      'morning-5 11-27 07:00',
    ]);
    expect(due('2026-11-27T06:00')).toEqual(['morning-5 11-27 07:00', 'morning-6 11-27 08:00']);
  });

  it('is the same by the clock in the nights when it is changed', () => {
    expect(due('2026-03-28T18:00')).toContain('evening-18 03-29 06:00');
    expect(due('2026-03-29T04:00')).toContain('morning-4 03-29 06:00');
    expect(due('2026-10-25T05:59')).toContain('evening-18 10-25 06:00');
    expect(due('2026-10-25T06:00')).not.toContain('evening-18 10-25 06:00');
  });
});
