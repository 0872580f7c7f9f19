import { describe, expect, it } from 'vitest';
import { createPoliteness } from './politeness.ts';

function house() {
  let now = Date.parse('2026-11-24T10:00:00Z');
  const clock = { milliseconds: () => now, now: () => Temporal.Instant.fromEpochMilliseconds(now) };
  const waits: number[] = [];
  const politeness = createPoliteness({
    clock,
    async wait(milliseconds, signal) {
      signal.throwIfAborted();
      waits.push(milliseconds);
      now += milliseconds;
    },
  });
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { politeness, waits, clock, pass };
}

const never = new AbortController().signal;
const turn = () => new Promise((done) => setImmediate(done));

describe('politeness', () => {
  it('lets one in at a time, in turn, with two seconds between the end of one and the next', async () => {
    const { politeness, clock, pass } = house();
    let inside = 0;
    const times: { from: number; until: number; who: number }[] = [];
    const visit = async (who: number) => {
      const leave = await politeness.enter('a.example', never);
      const from = clock.milliseconds();
      expect(++inside).toBe(1);
      await turn();
      pass(300);
      inside -= 1;
      times.push({ who, from, until: clock.milliseconds() });
      leave();
    };
    await Promise.all(Array.from({ length: 8 }, (_, who) => visit(who)));
    expect(times.map(({ who }) => who)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    const gaps = times.slice(1).map(({ from }, at) => from - (times[at]?.until ?? 0));
    expect(gaps).toEqual(gaps.map(() => 2_000));
  });

  it('does not hold one host because of another', async () => {
    const { politeness, waits } = house();
    await politeness.enter('a.example', never);
    await politeness.enter('b.example', never);
    expect(waits).toEqual([]);
  });

  it('lets the next one in after one has given up waiting, and never two', async () => {
    const { politeness } = house();
    const leave = await politeness.enter('a.example', never);
    const end = new AbortController();
    const impatient = politeness.enter('a.example', end.signal);
    let isIn = false;
    const patient = politeness.enter('a.example', never).then(() => {
      isIn = true;
    });
    end.abort(new Error('enough'));
    await expect(impatient).rejects.toThrow('enough');
    await turn();
    expect(isIn).toBe(false);
    leave();
    await patient;
  });

  it('waits a short rest out, refuses to wait for a long one, and forgets it when it is over', async () => {
    const { politeness, waits, clock, pass } = house();
    politeness.leaveAlone('a.example', clock.now().add({ seconds: 60 }));
    politeness.leaveAlone('a.example', clock.now().add({ seconds: 5 })); // a shorter one does not end a longer one
    (await politeness.enter('a.example', never))();
    expect(waits).toEqual([60_000]);
    politeness.leaveAlone('a.example', clock.now().add({ seconds: 61 }));
    await expect(politeness.enter('a.example', never)).rejects.toMatchObject({ code: 'postponed' });
    pass(61_000);
    (await politeness.enter('a.example', never))();
    expect(waits).toEqual([60_000]);
  });

  it('holds nobody for longer than the pause when the clock is set back', async () => {
    const { politeness, waits, pass } = house();
    (await politeness.enter('a.example', never))();
    pass(-86_400_000);
    (await politeness.enter('a.example', never))();
    expect(waits).toEqual([2_000]);
  });
});
