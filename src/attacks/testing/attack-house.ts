/** The real application, listening on this machine, with people who attack it. */
import { buildApp } from '../../app.ts';
import { type MovingClock, movingClock } from '../../kernel/identity/testing/moving-clock.ts';
import { type SignedInAs, signInAs } from '../../kernel/identity/testing/sign-in-as.ts';
import type { Mail } from '../../kernel/mail/mail.ts';
import { openTestHouse, type TestHouse, type TestHouseOptions } from '../../kernel/test-house.ts';
import { solutions } from '../../solutions.ts';
import { type Ask, asking } from './ask.ts';
import { converse, type RawAnswer } from './raw-line.ts';

export interface Attacker extends SignedInAs {
  ask: Ask;
}

export interface AttackHouse extends TestHouse {
  port: number;
  clock: MovingClock;
  /** Every mail that went out so far. */
  mails: Mail[];
  /** Writes the bytes as they are; answers with everything that came until the line was closed. */
  raw(bytes: string | Buffer): Promise<RawAnswer>;
  /** Without a session. */
  stranger: Ask;
  /** With one. Sends what the own page would send, unless told otherwise. */
  person(who?: Parameters<typeof signInAs>[1]): Promise<Attacker>;
}

export async function openAttackHouse(options: TestHouseOptions = {}): Promise<AttackHouse> {
  const clock = movingClock();
  const mails: Mail[] = [];
  const house = await openTestHouse(buildApp, solutions, {
    clock,
    mailer: { way: { kind: 'folder', folder: '' }, send: async (mail) => void mails.push(mail) },
    ...options,
  });
  await house.http.listen({ host: '127.0.0.1', port: 0 });
  const address = house.http.server.address();
  if (address === null || typeof address === 'string') throw new Error('The house listens on no port');
  const { port } = address;
  return {
    ...{ ...house, port, clock, mails },
    raw: (bytes) => converse(port, bytes),
    stranger: asking(port, {}),
    async person(who) {
      const signedIn = await signInAs(house, who);
      return { ...signedIn, ask: asking(port, { cookie: signedIn.cookie }) };
    },
  };
}
