import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { StartError } from '../kernel/start/start-error.ts';
import { describeFailure } from './failure.ts';
import { explainListenError } from './listen-address.ts';
import { createProgress } from './progress.ts';
import { createShutdown } from './shutdown.ts';

describe('progress', () => {
  it('numbers its steps, says details below them, and how long each took', async () => {
    const written: string[] = [];
    let time = 0;
    const progress = createProgress({ steps: 2, write: (text) => written.push(text), now: () => time });
    await progress.step('First', async () => {
      time += 1_500;
    });
    await progress.step('Second', async (say) => say('a detail'));
    expect(written.join('')).toBe('[1/2] First … 1.5 s\n[2/2] Second …\n      a detail\n      0.0 s\n');
  });

  it('says that a step failed, and hands its reason on', async () => {
    const written: string[] = [];
    const progress = createProgress({ steps: 1, write: (text) => written.push(text) });
    await expect(progress.step('First', () => Promise.reject(new Error('why')))).rejects.toThrow('why');
    expect(written.join('')).toBe('[1/1] First … failed\n');
  });
});

describe('a failure', () => {
  it('that is known is its sentence; a fault of ours has its stack', () => {
    expect(describeFailure(new StartError('port', 'Port taken.'))).toBe('Port taken.');
    expect(describeFailure(new Error('oops'))).toMatch(
      /^Unexpected fault, please report it: Error: oops\n\s+at /,
    );
    expect(describeFailure('thrown text')).toContain('thrown text');
  });

  it.each([
    ['EADDRINUSE', 'is in use by another program'],
    ['EACCES', 'may not be used by this user'],
    ['EADDRNOTAVAIL', 'is no address of this machine'],
    ['ENOTFOUND', 'is not known'],
    ['EWHAT', 'EWHAT'],
  ])('to listen because of %s says how to mend it', (code, sentence) => {
    const error = Object.assign(new Error(code), { code });
    expect(explainListenError(error, { host: '127.0.0.1', port: 80 }).message).toContain(sentence);
  });
});

describe('an orderly end', () => {
  function house() {
    const said: string[] = [];
    const source = new EventEmitter();
    const { promise: exited, resolve } = Promise.withResolvers<number>();
    const shutdown = createShutdown({
      say: (message) => said.push(message),
      exit: resolve,
      source: source as unknown as NodeJS.Process,
    });
    return { said, source, exited, shutdown };
  }

  it('closes in reverse order at a signal, once, with code 0', async () => {
    const { source, exited, shutdown } = house();
    const closed: string[] = [];
    for (const name of ['database', 'server'])
      shutdown.add({ name, close: async () => void closed.push(name) });
    source.emit('SIGINT');
    source.emit('SIGTERM');
    expect(await exited).toBe(0);
    expect(closed).toEqual(['server', 'database']);
    expect(shutdown.signal.aborted).toBe(true);
  });

  it('goes on if something does not close or fails, says so, and exits with 1', async () => {
    const { said, exited, shutdown } = house();
    const closed: string[] = [];
    shutdown.add({ name: 'database', close: async () => void closed.push('database') });
    shutdown.add({ name: 'slow', close: () => new Promise(() => undefined), patience: 20 });
    shutdown.add({ name: 'broken', close: () => Promise.reject(new Error('cannot')) });
    await shutdown.run('test');
    expect(await exited).toBe(1);
    expect(closed).toEqual(['database']);
    expect(said).toContain('slow: does not close in time');
    expect(said).toContain('broken: cannot');
  });

  it('waits for what is still opening, and closes it', async () => {
    const { source, exited, shutdown } = house();
    const { promise: opening, resolve: open } = Promise.withResolvers<string>();
    const closed: string[] = [];
    const held = shutdown.hold('database', opening, async (opened) => void closed.push(opened));
    source.emit('SIGTERM');
    open('it');
    expect(await held).toBe('it');
    expect(await exited).toBe(0);
    expect(closed).toEqual(['it']);
  });

  it('does not mind what never opened', async () => {
    const { exited, shutdown } = house();
    await expect(
      shutdown.hold('database', Promise.reject(new Error('no')), async () => undefined),
    ).rejects.toThrow('no');
    void shutdown.run('the start failed', 1);
    expect(await exited).toBe(1);
  });
});
