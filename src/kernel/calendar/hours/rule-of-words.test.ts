import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canRead } from './expand.ts';
import { ruleOfWords } from './rule-of-words.ts';

describe('opening hours in words', () => {
  it.each([
    [['Montag: 08:00–12:00 Uhr', 'Dienstag: geschlossen'], 'Mo 08:00-12:00; Tu off; PH unknown'],
    [['Montag bis Freitag 8 - 12 Uhr'], 'Mo,Tu,We,Th,Fr 08:00-12:00; PH unknown'],
    [
      ['Mo-Mi: 8.00-12.30 Uhr und 14.00-16.00 Uhr', '', 'Do 8-18 Uhr'],
      'Mo,Tu,We 08:00-12:30,14:00-16:00; Th 08:00-18:00; PH unknown',
    ],
    [['Mo. und Do. von 8 bis 16 Uhr'], 'Mo,Th 08:00-16:00; PH unknown'],
    [['Monday to Friday: 08:00-12:00'], 'Mo,Tu,We,Th,Fr 08:00-12:00; PH unknown'],
    [['Dienstag, Donnerstag: 8:00 Uhr bis 16:00 Uhr'], 'Tu,Th 08:00-16:00; PH unknown'],
  ])('%j are read as %s', (lines, rule) => {
    expect(ruleOfWords(lines)).toBe(rule);
    expect(canRead(rule)).toBe(true);
  });

  it.each([
    [[]],
    [['nach Vereinbarung']],
    [['Montag 8-12 Uhr', 'nur mit Termin']],
    [['Montag 8-12 Uhr (außer in den Ferien)']],
    [['Montag ab 8 Uhr']],
    [['Montag 12-8 Uhr']],
    [['Montag 8-25 Uhr']],
    [['Freitag bis Montag 8-12 Uhr']],
    [['jeden 1. Montag 8-12 Uhr']],
    [['Montag 8-12 Uhr', 'Montag 14-16 Uhr']],
    [['Telefon: 0221 12-34']],
  ])('%j are left to be read by people', (lines) => expect(ruleOfWords(lines)).toBeNull());

  it('never become a rule that cannot be reckoned, whatever the words', () => {
    const word = fc.constantFrom(
      'Mo',
      'Di',
      'Montag',
      'bis',
      'und',
      '-',
      ',',
      '8',
      '12:30',
      'Uhr',
      ':',
      'geschlossen',
      'x',
    );
    const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ maxLength: 20 })), { maxLength: 4 }), (lines) => {
        const rule = ruleOfWords(lines);
        expect(rule === null || canRead(rule)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
