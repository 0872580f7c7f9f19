import { expect, it } from 'vitest';
import { judge } from '../../feasibility/judge.ts';
import { GATES } from '../../feasibility/rule-set.ts';
import { RULES_2026_1 as rules } from '../../feasibility/rules-2026-1.ts';
import { firstInNeed, gateStands, nextOpen } from './gate-stands.ts';

const stands = (given: Parameters<typeof judge>[1]) => gateStands(rules, judge(rules, given));

it('calls each question open, failed or answered, in the order of the rules', () => {
  const found = stands({ answers: { P1: 3, T4: 0, T1: 'na' }, economy: null, isRefused: false });
  expect([...found.keys()]).toEqual([...GATES]);
  expect([found.get('P1'), found.get('T1'), found.get('T4'), found.get('E1')]).toEqual([
    ...['answered', 'answered', 'failed', 'open'],
  ]);
});

it('calls a refused approval failed, whether somebody answered or not', () => {
  for (const answers of [{}, { A1: 4 }] as const)
    expect(stands({ answers, economy: null, isRefused: true }).get('A1')).toBe('failed');
});

it('unfolds what fails and the next open question, not all of them', () => {
  const given = { answers: { P1: 3, T4: 0, T1: 'na' }, economy: null, isRefused: true } as const;
  expect([...firstInNeed(stands(given))]).toEqual(['T4', 'A1', 'P2']);
  const all = Object.fromEntries(GATES.map((gate) => [gate, 4 as const]));
  expect([...firstInNeed(stands({ answers: all, economy: null, isRefused: false }))]).toEqual(['E1']);
});

it('leads from one open question to the next, around the end, and nowhere when no other is open', () => {
  const found = stands({ answers: { P1: 3, T1: 'na' }, economy: null, isRefused: false });
  expect([nextOpen(found, 'P1'), nextOpen(found, 'P2'), nextOpen(found, 'A1')]).toEqual(['P2', 'T2', 'P2']);
  const all = Object.fromEntries(GATES.map((gate) => [gate, 4 as const]));
  const last = stands({ answers: all, economy: null, isRefused: false });
  expect([nextOpen(last, 'E1'), nextOpen(last, 'P1')]).toEqual([null, 'E1']);
});
