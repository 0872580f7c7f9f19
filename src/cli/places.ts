import { parseArgs } from 'node:util';
import { importCommand } from './places-import.ts';
import { UsageError } from './usage-error.ts';

export const PLACES_HELP = `  npm run hier -- places import <file> [options]
      Takes newer official data of municipalities (docs/places-import.md).
      --changes <csv>       table of changes: from_ars,to_ars,kind,share
      --state <YYYY-MM-DD>  day of the data, for "Gebietsstand"
      --dry-run             tell what would change, write nothing
      --accept              write although municipalities were divided
      --json                the whole report as JSON`;

export async function places(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      changes: { type: 'string' },
      state: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [verb, file, ...rest] = positionals;
  if (verb !== 'import' || file === undefined || rest.length > 0)
    throw new UsageError(
      `"places ${positionals.join(' ')}" is no command. Try: npm run hier -- places import <file>, or --help.`,
    );
  const { changes, state, accept, json } = values;
  return importCommand({ path: file, changes, state, accept, json, dryRun: values['dry-run'] });
}
