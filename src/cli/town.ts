/** `npm run hier -- town …`: what municipalities ask for about their place, and what the operator decides. */
import { parseArgs } from 'node:util';
import { recordAudit } from '../kernel/audit/store.ts';
import { describeProblem } from '../kernel/http/error-handler.ts';
import { Problem } from '../kernel/http/problem.ts';
import { sendInvitation } from '../kernel/identity/invitations/send-invitation.ts';
import { createMailer } from '../kernel/mail/create-mailer.ts';
import { MailFault } from '../kernel/mail/mail-fault.ts';
import { requirePlace } from '../kernel/places/require-place.ts';
import { decideRequest } from '../kernel/towns/requests/decide-request.ts';
import { listRequests, type TownRequest } from '../kernel/towns/requests/request-store.ts';
import { decisionMail } from '../kernel/towns/requests/write-request-mail.ts';
import { takeBackIn } from '../kernel/towns/store.ts';
import { type CommandHouse, inHouse } from './open-house.ts';
import { UsageError } from './usage-error.ts';

export const TOWN_HELP = `  npm run hier -- town requests [--all] [--json]            who claims a place, or asks that it be left out
  npm run hier -- town accept <id>                          a claim: sends an invitation; else: leaves the place out
  npm run hier -- town decline <id>                         declines, and says so by mail
  npm run hier -- town take-back-in <ars>                   shows a place again that was left out`;

export type TownHouse = Pick<CommandHouse, 'db' | 'places' | 'clock' | 'config'>;
type Open = (work: (house: TownHouse) => Promise<number>) => Promise<number>;

export async function town(args: string[], open: Open = inHouse): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  const [verb = '', word = '', ...more] = positionals;
  const wanted = VERBS[verb];
  if (wanted === undefined || more.length > 0 || (word !== '') !== wanted.takesWord)
    throw new UsageError(`Try: npm run hier -- town ${Object.keys(VERBS).join('|')}, or --help.`);
  try {
    return await open((house) => wanted.carryOut(house, word, values));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { title, detail } = describeProblem(error, 'en');
    throw new UsageError(`${title}: ${detail}`);
  }
}

interface Verb {
  takesWord: boolean;
  carryOut(house: TownHouse, word: string, options: { all: boolean; json: boolean }): Promise<number>;
}

const VERBS: Readonly<Record<string, Verb>> = {
  requests: { takesWord: false, carryOut: (house, _word, options) => list(house, options) },
  accept: { takesWord: true, carryOut: (house, id) => decide(house, id, 'accepted') },
  decline: { takesWord: true, carryOut: (house, id) => decide(house, id, 'declined') },
  'take-back-in': { takesWord: true, carryOut: (house, ars) => backIn(house, ars) },
};

async function list(house: TownHouse, { all, json }: { all: boolean; json: boolean }): Promise<number> {
  const requests = await listRequests(house.db, { all });
  if (json) console.log(JSON.stringify(requests, null, 2));
  else if (requests.length === 0) console.log('No municipality waits for a decision.');
  else console.log(requests.map((one) => lineOf(one, house)).join('\n'));
  return 0;
}

function lineOf(one: TownRequest, { places }: TownHouse): string {
  const found = places.resolve(one.ars);
  const name = found.kind === 'current' || found.kind === 'moved' ? found.place.name : 'no place today';
  const wish = one.kind === 'claim' ? 'claims its page' : 'asks to be left out';
  const state =
    one.decision ?? (one.confirmedAt === null ? 'address not confirmed yet' : 'waits for your decision');
  return `${one.id}  ${name} (${one.ars}) ${wish}: ${one.name}, ${one.position}, ${one.email}; ${state}, ${one.createdAt.slice(0, 10)}`;
}

/** Mails are sent from here, at once, so that they also go out where no house is running. */
async function decide(house: TownHouse, id: string, decision: 'accepted' | 'declined'): Promise<number> {
  if (!/^[0-9a-f-]{36}$/i.test(id))
    throw new UsageError(`"${id.slice(0, 60)}" is no id of a request: "town requests" lists them.`);
  const { request, invitation } = await decideRequest(house, { id, decision });
  const { config, clock, places } = house;
  const mailer = createMailer(config, { clock });
  try {
    if (invitation !== null)
      await sendInvitation({ ...house, mailer, publicUrl: config.publicUrl }, invitation);
    else await mailer.send(decisionMail(request, { decision, places }));
  } catch (error) {
    if (!(error instanceof MailFault)) throw error;
    throw new UsageError(`Decided, but the mail did not go out: ${error.message} Write to them yourself.`, {
      cause: error,
    });
  }
  const { name } = requirePlace(places, request.ars);
  const done =
    decision === 'declined'
      ? 'Declined.'
      : request.kind === 'claim'
        ? `Accepted: an invitation as manager of ${name} went out.`
        : `Accepted: the page of ${name} shows register facts only.`;
  console.log(done);
  return 0;
}

async function backIn(house: TownHouse, ars: string): Promise<number> {
  const { db, places, clock } = house;
  const place = requirePlace(places, ars);
  const was = await db.transaction().execute(async (trx) => {
    if (!(await takeBackIn(trx, places.keys(place.ars), place.ars))) return false;
    const line = {
      ars: place.ars,
      person: null,
      action: 'town.taken-back-in',
      subject: `town ${place.ars}`,
    } as const;
    await recordAudit(trx, line, clock.now());
    return true;
  });
  console.log(was ? `${place.name} is shown again.` : `${place.name} was not left out.`);
  return 0;
}
