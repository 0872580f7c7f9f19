import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTestOutside, type TestOutside } from '../testing/test-outside.ts';
import type { Leave } from './ask-gate.ts';

const HOST = 'finder.example';
const never = new AbortController().signal;
let outside: TestOutside;
beforeEach(() => {
  outside = createTestOutside({ allowOrigins: [] });
});
const enter = (signal = never) => outside.gate.enter(HOST, signal);

async function failTimes(count: number): Promise<void> {
  for (let n = 0; n < count; n++) (await enter())('failed');
}

describe('politeness towards a host that is asked', () => {
  it('lets three in at once, the others in the order of their coming', async () => {
    const inside = await Promise.all([enter(), enter(), enter()]);
    const order: number[] = [];
    const waiting = [4, 5].map((n) => enter().then(() => void order.push(n)));
    await Promise.resolve();
    expect(order).toEqual([]);
    for (const leave of inside) leave('fine');
    await Promise.all(waiting);
    expect(order).toEqual([4, 5]);
  });

  it('lets some through at once, then a few a second', async () => {
    for (let n = 0; n < 12; n++) (await enter())('fine');
    expect(outside.waits).toHaveLength(4);
    expect(new Set(outside.waits)).toEqual(new Set([250]));
    outside.pass(10_000);
    for (let n = 0; n < 8; n++) (await enter())('fine');
    expect(outside.waits).toHaveLength(4);
  });

  it('asks no more after three failures in a row, then once, and longer not if that fails too', async () => {
    await failTimes(3);
    await expect(enter()).rejects.toMatchObject({ code: 'postponed' });
    outside.pass(60_001);
    const one = await enter();
    await expect(enter()).rejects.toMatchObject({ code: 'postponed' });
    one('failed');
    outside.pass(60_001);
    await expect(enter()).rejects.toMatchObject({ code: 'postponed' });
    outside.pass(60_001);
    (await enter())('fine');
    for (let n = 0; n < 3; n++) (await enter())('fine');
  });

  it('never closes for longer than a quarter of an hour, however often it fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 30 }), async (failures) => {
        outside = createTestOutside({ allowOrigins: [] });
        for (let n = 0; n < failures; n++) {
          outside.pass(900_001);
          (await enter())('failed');
        }
        outside.pass(900_001);
        (await enter())('fine');
      }),
    );
  });

  it('counts only failures in a row, and nothing that says nothing about the host', async () => {
    await failTimes(2);
    (await enter())('fine');
    await failTimes(2);
    for (let n = 0; n < 5; n++) (await enter())('unsaid');
    (await enter())('fine');
  });

  it('leaves a host alone for as long as it wants', async () => {
    outside.gate.leaveAlone(HOST, outside.clock.now().add({ seconds: 300 }));
    await expect(enter()).rejects.toThrow('finder.example is not asked before 2026-11-24T10:05:00Z');
    outside.pass(300_001);
    (await enter())('fine');
  });

  it('forgets who no longer wants to wait', async () => {
    const inside: Leave[] = await Promise.all([enter(), enter(), enter()]);
    const gone = new AbortController();
    const waiting = enter(gone.signal);
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    for (const leave of inside) leave('fine');
    const again = await Promise.all([enter(), enter(), enter()]);
    expect(again).toHaveLength(3);
  });
});
