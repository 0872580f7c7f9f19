import { parseArgs } from 'node:util';
import { createAdoptionDirectory } from '../kernel/adoptions/create-adoption-directory.ts';
import { readAdoptions } from '../kernel/adoptions/store.ts';
import { waitWhileDraft } from '../kernel/sources/manage/awaiting.ts';
import { addSource } from '../kernel/sources/manage/manage.ts';
import { checkDraft, type SourceDraft } from '../kernel/sources/manage/source-draft.ts';
import { runSource } from '../kernel/sources/run/run-source.ts';
import { trySource } from '../kernel/sources/run/try-source.ts';
import type { Source } from '../kernel/sources/source.ts';
import { SourceError } from '../kernel/sources/source-error.ts';
import { type CommandHouse, inHouse } from './open-house.ts';
import { readSettings } from './read-settings.ts';
import { takeFile } from './take-file.ts';
import { UsageError } from './usage-error.ts';
import { exitCodeOf, writeRun, writeTrial } from './write-source.ts';

export const SOURCE_ADD_HELP = `  npm run hier -- source add <ars> <solution>/<intake> <connector> <address or file> --name <text> --licence <id> [options]
      Adds a feed to what the place has adopted and reads it at once.
      --name <text>         whose data it is, as shown
      --licence <id>        dl-de/by-2-0, CC-BY-4.0, CC0-1.0, ODbL-1.0, own, consent …
      --url <address>       page for people about the data
      --settings <json>     of the connector (a mapping, for example), as JSON or @file
      --every <duration>    how often an address is asked: 15m, 6h, 1d (unless told: 1d)
      --mailbox, --deputy   role mailbox and deputy behind it
      --contract-end, --review <YYYY-MM-DD>
      --dry-run             fetch and read, show the first 20 records, write nothing`;

const OPTIONS = {
  name: { type: 'string' },
  licence: { type: 'string' },
  url: { type: 'string' },
  settings: { type: 'string' },
  every: { type: 'string', default: '1d' },
  mailbox: { type: 'string' },
  deputy: { type: 'string' },
  'contract-end': { type: 'string' },
  review: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

export async function addCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [ars, target, connector, from, ...rest] = positionals;
  const [solution, intake, ...more] = target?.split('/') ?? [];
  const { name, licence } = values;
  if (
    !ars ||
    !solution ||
    !intake ||
    !connector ||
    !from ||
    rest.length + more.length > 0 ||
    !name ||
    !licence
  )
    throw new UsageError(
      'Try: npm run hier -- source add <ars> <solution>/<intake> <connector> <address or file> --name <text> --licence <id>, or --help.',
    );
  const isAddress = /^https?:\/\//i.test(from);
  const draft: SourceDraft = {
    ...{ ownerArs: ars, solution, intake, connector, name, licence },
    address: isAddress ? from : null,
    url: values.url ?? null,
    settings: (await readSettings(values.settings, '--settings')) ?? {},
    everySeconds: isAddress ? secondsOf(values.every) : null,
    mailbox: values.mailbox ?? null,
    deputy: values.deputy ?? null,
    contractEnd: dayOf(values['contract-end'], '--contract-end'),
    reviewDate: dayOf(values.review, '--review'),
  };
  return inHouse((house) => add(house, draft, { file: isAddress ? null : from, dryRun: values['dry-run'] }));
}

async function add(
  house: CommandHouse,
  given: SourceDraft,
  { file, dryRun }: { file: string | null; dryRun: boolean },
): Promise<number> {
  const { draft, kind } = checkDraft(given, house);
  if (dryRun) {
    const source = asSource(draft, kind);
    const trial = await trySource(
      source,
      house,
      file === null ? undefined : await takeFile(file, source, house),
    );
    console.log(writeTrial(trial));
    return trial.report.faults > 0 ? 2 : 0;
  }
  await requireAdoption(house, draft);
  const id = await house.db.transaction().execute(async (trx) => {
    const added = await addSource(trx, draft, house.clock.now(), kind);
    await waitWhileDraft(trx, { ...draft, id: added }, house.places);
    return added;
  });
  console.log(`Added source ${id}.`);
  const upload =
    file === null ? {} : { upload: await takeFile(file, { ...asSource(draft, kind), id }, house) };
  const result = await runSource(id, house, upload);
  console.log(writeRun(result));
  return exitCodeOf(result);
}

async function requireAdoption(house: CommandHouse, { ownerArs, solution }: SourceDraft): Promise<void> {
  const adoptions = createAdoptionDirectory(await readAdoptions(house.db), () => house.places);
  if (adoptions.own(ownerArs, solution) === undefined)
    throw new SourceError(
      'not-adopted',
      `${house.places.get(ownerArs)?.name ?? ownerArs} has not adopted ${solution}: npm run hier -- adopt ${ownerArs} ${solution} first.`,
    );
}

function asSource(draft: SourceDraft, kind: Source['kind']): Source {
  return {
    ...draft,
    id: '00000000-0000-7000-8000-000000000000',
    kind,
    state: 'active',
    checkedAt: null,
    failures: 0,
    fault: null,
    held: null,
  };
}

const UNITS: Readonly<Record<string, number>> = { m: 60, h: 3_600, d: 86_400 };

function secondsOf(every: string): number {
  const [, count, unit = ''] = /^(\d{1,4})([mhd])$/.exec(every) ?? [];
  const seconds = Number(count) * (UNITS[unit] ?? 0);
  if (!(seconds >= 300))
    throw new UsageError(`--every ${every} is no duration of at least five minutes: write 15m, 6h or 1d.`);
  return seconds;
}

export function dayOf(day: string | undefined, option: string): string | null {
  if (day === undefined) return null;
  try {
    return Temporal.PlainDate.from(day).toString();
  } catch {
    throw new UsageError(`${option} ${day} is no day: write YYYY-MM-DD.`);
  }
}
