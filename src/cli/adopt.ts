import { parseArgs } from 'node:util';
import { adopt, giveBack, setAdoptionState } from '../kernel/adoptions/adopt.ts';
import type { Adoption } from '../kernel/adoptions/adoption.ts';
import { readAdoptions } from '../kernel/adoptions/store.ts';
import { LEVELS } from '../kernel/places/place.ts';
import { type CommandHouse, inHouse } from './open-house.ts';
import { readSettings } from './read-settings.ts';
import { UsageError } from './usage-error.ts';

export const ADOPT_HELP = `  npm run hier -- adopt <ars> <solution> [options]
      Switches a solution on for a place; its example data there are deleted. Without arguments: lists all.
      --settings <json>     the solution's settings, as JSON or @file
      --from <ars>          take the settings of another place over
      --level <level>       where a key stands on several: ${LEVELS.join(', ')}
      --pause, --resume     also what a unit above adopted, for this place alone
      --end                 give it back`;

export async function adoptCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      settings: { type: 'string' },
      from: { type: 'string' },
      level: { type: 'string' },
      pause: { type: 'boolean', default: false },
      resume: { type: 'boolean', default: false },
      end: { type: 'boolean', default: false },
    },
  });
  const [ars, solution, ...rest] = positionals;
  if (ars === undefined) return inHouse(listAll);
  if (
    solution === undefined ||
    rest.length > 0 ||
    [values.pause, values.resume, values.end].filter(Boolean).length > 1
  )
    throw new UsageError('Try: npm run hier -- adopt <ars> <solution>, or --help.');
  const level = LEVELS.find((one) => one === values.level);
  if (values.level !== undefined && level === undefined)
    throw new UsageError(`--level ${values.level} is none of ${LEVELS.join(', ')}.`);
  const settings = await readSettings(values.settings, '--settings');
  return inHouse(async (house) => {
    const one = { ...house, now: house.clock.now() };
    if (values.end) {
      await giveBack(one, { ars, solution });
      console.log(`${ars} has given ${solution} back.`);
      return 0;
    }
    const { from } = values;
    const adoption =
      values.pause || values.resume
        ? await setAdoptionState(one, { ars, solution, state: values.pause ? 'paused' : 'active' })
        : await adopt(one, {
            ...{
              ars,
              solution,
              ...(settings && { settings }),
              ...(from && { from }),
              ...(level && { level }),
            },
          });
    console.log(line(adoption, house));
    return 0;
  });
}

async function listAll(house: CommandHouse): Promise<number> {
  const all = await readAdoptions(house.db);
  console.log(
    all.length === 0
      ? 'Nothing is adopted yet: npm run hier -- adopt <ars> <solution>.'
      : all.map((one) => line(one, house)).join('\n'),
  );
  return 0;
}

function line(
  { ars, solution, state, level, since, settings, takenOverFrom }: Adoption,
  { places }: CommandHouse,
): string {
  const name = places.get(ars)?.name ?? '?';
  const from = takenOverFrom === null ? '' : `, taken over from ${takenOverFrom}`;
  return `${ars} ${name} (${level}): ${solution} ${state} since ${since.slice(0, 10)}${from}, settings ${JSON.stringify(settings)}`;
}
