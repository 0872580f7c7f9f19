/** `npm run hier -- user …`: what the operator does about accounts. All of it stands in the audit log, without a person. */
import { parseArgs } from 'node:util';
import { describeProblem } from '../kernel/http/error-handler.ts';
import { Problem } from '../kernel/http/problem.ts';
import { email as emailSchema } from '../kernel/identity/desk/schemas.ts';
import { MEMBER_ROLES, type MemberRole } from '../kernel/identity/role.ts';
import { LEVELS, type Level } from '../kernel/places/place.ts';
import { type CommandHouse, inHouse } from './open-house.ts';
import { UsageError } from './usage-error.ts';
import { add, endSessions, exampleLink, grant, inviteByMail, list, revoke, show } from './user-verbs.ts';

export const USER_HELP = `  npm run hier -- user list [--ars <ars>] [--json]          who works where
  npm run hier -- user show <email>                         roles, sessions, ways to sign in
  npm run hier -- user add <email> [--operator]             makes an account; it signs in with a code by e-mail
  npm run hier -- user grant <email> <role> --ars <ars>     gives an account a role; --level where a key stands on several
  npm run hier -- user revoke <email> <role> --ars <ars>    takes it; counts at the person's next request
  npm run hier -- user invite <email> <role> --ars <ars>    sends an invitation; --language de|en
  npm run hier -- user end-sessions <email>                 signs the person out everywhere
  npm run hier -- user example-link                         links to try the desk as an example person; on this machine only
      roles: ${MEMBER_ROLES.join(', ')}`;

export type UserHouse = Pick<CommandHouse, 'db' | 'places' | 'clock' | 'config'>;

export interface UserOptions {
  ars: string | undefined;
  level: Level | undefined;
  language: 'de' | 'en';
  operator: boolean;
  json: boolean;
}

/** Opens the house for the length of one command; tests bring their own. */
type Open = (work: (house: UserHouse) => Promise<number>) => Promise<number>;

type Verb = (
  house: UserHouse,
  words: { email: string; role: MemberRole },
  options: UserOptions,
) => Promise<number>;

const VERBS: Readonly<Record<string, { words: 0 | 1 | 2; carryOut: Verb }>> = {
  list: { words: 0, carryOut: (house, _words, options) => list(house, options) },
  show: { words: 1, carryOut: (house, { email }) => show(house, email) },
  add: { words: 1, carryOut: (house, { email }, options) => add(house, email, options) },
  grant: { words: 2, carryOut: grant },
  revoke: { words: 2, carryOut: revoke },
  invite: { words: 2, carryOut: inviteByMail },
  'end-sessions': { words: 1, carryOut: (house, { email }) => endSessions(house, email) },
  'example-link': { words: 0, carryOut: (house) => exampleLink(house) },
};

export async function user(args: string[], open: Open = inHouse): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ars: { type: 'string' },
      level: { type: 'string' },
      language: { type: 'string', default: 'de' },
      operator: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [verb = '', ...words] = positionals;
  const known = VERBS[verb];
  if (known === undefined || words.length !== known.words)
    throw new UsageError(`Try: npm run hier -- user ${Object.keys(VERBS).join('|')}, or --help.`);
  const [email = '', role = ''] = words;
  const asked = {
    email: known.words > 0 ? readEmail(email) : '',
    // A verb with fewer words never looks at it.
    role: known.words > 1 ? readRole(role) : MEMBER_ROLES[0],
  };
  if (known.words > 1 && values.ars === undefined && role !== 'operator')
    throw new UsageError('Say where: --ars <ars>, the key of 12 digits.');
  const options = {
    ...{ ars: values.ars, operator: values.operator, json: values.json },
    ...{ level: readLevel(values.level), language: readLanguage(values.language) },
  };
  try {
    return await open((house) => known.carryOut(house, asked, options));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { title, detail } = describeProblem(error, 'en');
    throw new UsageError(detail === '' ? `${title}.` : `${title}: ${detail}`);
  }
}

function readEmail(value: string): string {
  const read = emailSchema.safeParse(value);
  if (!read.success) throw new UsageError(`"${value.slice(0, 80)}" is no e-mail address.`);
  return read.data;
}

function readRole(value: string): MemberRole {
  const role = MEMBER_ROLES.find((one) => one === value);
  if (role === undefined)
    throw new UsageError(`"${value.slice(0, 80)}" is no role: there are ${MEMBER_ROLES.join(', ')}.`);
  return role;
}

function readLevel(value: string | undefined): Level | undefined {
  const level = LEVELS.find((one) => one === value);
  if (value !== undefined && level === undefined)
    throw new UsageError(`--level ${value} is none of ${LEVELS.join(', ')}.`);
  return level;
}

function readLanguage(value: string): 'de' | 'en' {
  if (value !== 'de' && value !== 'en') throw new UsageError(`--language ${value} is none of de, en.`);
  return value;
}
