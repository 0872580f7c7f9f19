import { describe, expect, it } from 'vitest';
import { samplePilots } from '../../pilots/sample/sample-pilots.ts';
import { answersOf } from '../answers-of.ts';
import { findWork } from '../find-work.ts';
import { judge } from '../judge.ts';
import { GATES } from '../rule-set.ts';
import { RULES_2026_1 as rules } from '../rules-2026-1.ts';
import { sampleChecks } from './sample-checks.ts';

const today = Temporal.PlainDate.from('2026-11-24');
const judged = sampleChecks(today).map((check) => {
  const answers = answersOf(check.entries);
  const judgement = judge(rules, { answers, economy: check.economy, isRefused: false });
  return { ...check, answers, judgement };
});

describe('example checks', () => {
  it('are a green one, one with tasks and one that failed, all answered in full', () => {
    expect(judged.map(({ judgement }) => judgement.said)).toEqual(['green', 'amber', 'red']);
    for (const { key, judgement } of judged) expect(judgement.open, key).toEqual([]);
    expect(judged.map(({ judgement }) => judgement.fails.map(({ gate }) => gate))).toEqual([
      ...[[], [], ['O1', 'E1']],
    ]);
  });

  it('say who does what is to be done until when, and what shows each answer', () => {
    const amber = judged.find(({ judgement }) => judgement.said === 'amber');
    if (amber === undefined) throw new Error('no amber one');
    const work = findWork(rules, amber.answers, amber.judgement);
    expect(work.length).toBeGreaterThan(3);
    for (const { gate } of work.filter(({ gate: one }) => one !== 'E1')) {
      expect(amber.entries[gate]?.unit, gate).not.toBe('');
      expect(amber.entries[gate]?.due, gate).not.toBeNull();
    }
    for (const { key, entries } of judged)
      for (const gate of GATES) if (gate !== 'E1') expect(entries[gate]?.note, `${key} ${gate}`).not.toBe('');
  });

  it('were made before their pilot began, and one that was red was approved with a reason', () => {
    for (const { key, madeOn, judgement } of judged) {
      const pilot = samplePilots(today).find((one) => one.key === key);
      expect(madeOn < (pilot?.startsOn ?? ''), key).toBe(true);
      expect((pilot?.inSpiteOfRed ?? null) !== null, key).toBe(judgement.light === 'red');
    }
  });
});
