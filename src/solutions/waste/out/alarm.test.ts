import { expect, it } from 'vitest';
import { triggerOf } from './alarm.ts';

it('reminds at the hour of the clock in Germany, also in the nights in which the clock is changed', () => {
  expect(triggerOf('evening-18', '2026-12-08', null)).toBe('-PT6H');
  expect(triggerOf('morning-6', '2026-12-08', null)).toBe('PT6H');
  expect(triggerOf('evening-18', '2026-11-28', '09:30')).toBe('-PT15H30M');
  expect(triggerOf('morning-6', '2026-11-28', '06:00')).toBe('PT0S');
  // To summer time on 29 March 2026, back on 25 October.
  expect(triggerOf('morning-6', '2026-03-29', null)).toBe('PT5H');
  expect(triggerOf('morning-6', '2026-10-25', null)).toBe('PT7H');
  expect(triggerOf('evening-18', '2026-10-25', '09:00')).toBe('-PT16H');
  expect(triggerOf('evening-18', '2026-03-29', null)).toBe('-PT6H');
});
