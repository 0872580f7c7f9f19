import { parseArgs } from 'node:util';
import { adopt, setAdoptionState } from '../kernel/adoptions/adopt.ts';
import type { Adoption } from '../kernel/adoptions/adoption.ts';
import { giveBack, ownSources } from '../kernel/adoptions/give-back.ts';
import { adoptionsAt, readAdoptions, readVersions } from '../kernel/adoptions/store.ts';
import { undoAdoption } from '../kernel/adoptions/undo.ts';
import { LEVELS } from '../kernel/places/place.ts';
import { type CommandHouse, inHouse, type LendHouse } from './open-house.ts';
import { readSettings } from './read-settings.ts';
import { UsageError } from './usage-error.ts';
import { writeAdoption, writeVersion } from './write-adoption.ts';

export const ADOPT_HELP = `  npm run hier -- adopt <ars> <solution> [options]
      Switches a solution on for a place; its example data there are deleted. Without arguments: lists all.
      --settings <json>     the solution's settings, as JSON or @file; what they do not name stays
      --from <ars>          take the settings of another place over
      --level <level>       where a key stands on several: ${LEVELS.join(', ')}
      --draft               prepare it: seen at the desk only
      --pause, --resume     also what a unit above adopted, for this place alone
      --end                 give it back; --with-sources takes its sources and their records along
      --undo [--to <n>]     back to what it was before, or to version n, as a new version
      --history             every version, newest first
      --version <n>         change it only if version n stands (0: none)`;

/** At most one of these. */
const VERBS = ['draft', 'pause', 'resume', 'end', 'undo', 'history'] as const;

const HISTORY = 1_000;

export async function adoptCommand(args: string[], lend: LendHouse = inHouse): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      settings: { type: 'string' },
      from: { type: 'string' },
      level: { type: 'string' },
      draft: { type: 'boolean', default: false },
      pause: { type: 'boolean', default: false },
      resume: { type: 'boolean', default: false },
      end: { type: 'boolean', default: false },
      'with-sources': { type: 'boolean', default: false },
      undo: { type: 'boolean', default: false },
      to: { type: 'string' },
      history: { type: 'boolean', default: false },
      version: { type: 'string' },
    },
  });
  const [ars, solution, ...rest] = positionals;
  if (ars === undefined) return lend(listAll);
  const verbs = VERBS.filter((verb) => values[verb]);
  if (solution === undefined || rest.length > 0 || verbs.length > 1)
    throw new UsageError('Try: npm run hier -- adopt <ars> <solution>, or --help.');
  const level = LEVELS.find((one) => one === values.level);
  if (values.level !== undefined && level === undefined)
    throw new UsageError(`--level ${values.level} is none of ${LEVELS.join(', ')}.`);
  const seen = wholeNumber(values.version, '--version');
  const to = wholeNumber(values.to, '--to');
  const settings = await readSettings(values.settings, '--settings');
  const target = { ars, solution, ...(seen !== undefined && { seen }) };
  return lend(async (house) => {
    const one = { ...house, now: house.clock.now() };
    const [verb] = verbs;
    if (verb === 'history') return history(house, target);
    if (verb === 'end') return end(one, target, values['with-sources']);
    if (verb === 'undo')
      return told(await undoAdoption(one, { ...target, ...(to !== undefined && { to }) }), house);
    if (verb === 'pause' || verb === 'resume')
      return told(
        await setAdoptionState(one, { ...target, state: verb === 'pause' ? 'paused' : 'live' }),
        house,
      );
    const { from } = values;
    const adopted = await adopt(one, {
      ...target,
      state: verb === 'draft' ? 'draft' : 'live',
      ...(settings && { settings }),
      ...(from && { from }),
      ...(level && { level }),
    });
    return told(adopted, house);
  });
}

function told(adoption: Adoption, house: CommandHouse): number {
  console.log(writeAdoption(adoption, house.places));
  return 0;
}

async function end(
  house: CommandHouse & { now: Temporal.Instant },
  target: { ars: string; solution: string },
  withSources: boolean,
): Promise<number> {
  const found = withSources ? await ownSources(house.db, house.places.keys(target.ars), target.solution) : [];
  const gone = await giveBack(house, { ...target, sources: found.map(({ id }) => id) });
  const also = gone.sources === 0 ? '' : ` ${gone.sources} sources went along, with ${gone.records} records.`;
  console.log(`${target.ars} has given ${target.solution} back.${also}`);
  return 0;
}

async function history(
  house: CommandHouse,
  { ars, solution }: { ars: string; solution: string },
): Promise<number> {
  const [row] = await adoptionsAt(house.db, house.places.keys(ars), solution);
  const versions =
    row === undefined ? [] : await readVersions(house.db, row, { before: null, limit: HISTORY });
  console.log(
    versions.length === 0
      ? `${ars} has never adopted ${solution} itself.`
      : versions.map(writeVersion).join('\n'),
  );
  return 0;
}

async function listAll(house: CommandHouse): Promise<number> {
  const all = await readAdoptions(house.db);
  console.log(
    all.length === 0
      ? 'Nothing is adopted yet: npm run hier -- adopt <ars> <solution>.'
      : all.map((one) => writeAdoption(one, house.places)).join('\n'),
  );
  return 0;
}

function wholeNumber(value: string | undefined, option: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`${option} ${value} is no number of a version.`);
  return Number(value);
}
