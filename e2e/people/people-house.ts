/** The real program with a mail server of its own, for journeys of people. */
import {
  freePort,
  makeFolder,
  type RunningHouse,
  removeFolder,
  startHouse,
} from '../../bench/house/running-house.ts';
import type { CommandHouse } from '../../src/cli/open-house.ts';
import { CONSOLE } from '../../src/kernel/identity/actor.ts';
import { grantRole, requireRole } from '../../src/kernel/identity/memberships/grant-role.ts';
import { addPerson } from '../../src/kernel/identity/memberships/person-store.ts';
import type { MemberRole } from '../../src/kernel/identity/role.ts';
import { type OidcServer, startOidcServer } from '../../src/kernel/identity/testing/oidc-server.ts';
import { type MailServer, startMailServer } from '../../src/kernel/mail/testing/mail-server.ts';
import { SHIFTED_CLOCK } from '../house/configured-house.ts';
import { keepOpen } from './keep-open.ts';

export interface PeopleHouse extends RunningHouse {
  mail: MailServer;
  /** Another place to sign in: a provider that is called "Servicekonto" here. */
  provider: OidcServer;
  /** Code of the next mail to this address. */
  code(email: string): Promise<string>;
  /** Gives somebody a role as the operator would, with an account if there is none. */
  employ(email: string, ars: string, role: MemberRole): Promise<void>;
  /** Something with the database of the running house. */
  beside<T>(work: (house: CommandHouse) => Promise<T>): Promise<T>;
  /** What the log of the running house holds of those who got mails: addresses, codes, tokens of links. Empty is good. */
  namesInLog(): string[];
  /** Stops the program and starts it anew, on the same data and at the same address, with its clock at that instant. */
  again(time: string): Promise<void>;
  close(): Promise<void>;
}

export async function startPeopleHouse(env: Record<string, string> = {}): Promise<PeopleHouse> {
  const folder = makeFolder();
  const port = await freePort();
  const mail = await startMailServer();
  const backTo = `http://localhost:${port}/api/account/providers/service/back`;
  const provider = await startOidcServer({ id: 'service', backTo });
  const all: Record<string, string> = {
    BASE_MAP_URL: 'off',
    HIER_SAMPLE: 'off',
    // A line a request, so that there is something to look for names in.
    LOG_LEVEL: 'info',
    SMTP_URL: mail.url,
    OIDC_PROVIDERS: JSON.stringify([provider.config]),
    ...env,
  };
  let house = await startHouse({ folder, port, env: all });

  const opened = keepOpen(folder);

  async function beside<T>(work: (opened: CommandHouse) => Promise<T>): Promise<T> {
    return work(await opened.house());
  }

  return {
    ...house,
    output: () => house.output(),
    stop: () => house.stop(),
    async again(time) {
      await opened.close();
      await house.stop();
      Object.assign(all, atTime(time));
      house = await startHouse({ folder, port, env: all });
    },
    mail,
    provider,
    beside,
    async code(email) {
      const { text } = await mail.next(email);
      const code = /\b\d{6}\b/.exec(text)?.[0];
      if (code === undefined) throw new Error(`no code in the mail:\n${text}`);
      return code;
    },
    employ: (email, ars, role) =>
      beside(async ({ db, places, clock }) => {
        const place = places.get(ars);
        if (place === undefined) throw new Error(`no place ${ars}`);
        const { person } = await addPerson(db, email, clock.now());
        const wanted = requireRole(CONSOLE, { place, role });
        await grantRole({ db, places, clock }, CONSOLE, { ...wanted, person: person.id });
      }),
    namesInLog() {
      const log = house.output();
      const personal = mail.inbox.flatMap(({ to, text }) => [
        to,
        ...(text.match(/\b\d{6}\b|(?<=#)[\w-]{20,}/g) ?? []),
      ]);
      return [...new Set(personal)].filter((one) =>
        // A code as a word of its own: six of the digits of some id are none.
        /^\d{6}$/.test(one) ? new RegExp(`\\b${one}\\b`).test(log) : log.includes(one),
      );
    },
    async close() {
      await opened.close();
      await house.stop();
      await mail.close();
      await provider.close();
      removeFolder(folder);
    },
  };
}

/** Environment of a house whose clock starts at that instant. */
export function atTime(time: string): Record<string, string> {
  return { HOUSE_TIME: time, NODE_OPTIONS: SHIFTED_CLOCK };
}
