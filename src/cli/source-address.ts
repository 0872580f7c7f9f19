import { parseArgs } from 'node:util';
import { recordAudit } from '../kernel/audit/store.ts';
import { requireSource, setSourceAddress } from '../kernel/sources/manage/manage.ts';
import { checkDraft } from '../kernel/sources/manage/source-draft.ts';
import { trySource } from '../kernel/sources/run/try-source.ts';
import { inHouse } from './open-house.ts';
import { UsageError } from './usage-error.ts';
import { writeTrial } from './write-source.ts';

/** `source address <id> <address>`: a feed or service has moved. Tried before it is written down, as at the desk. */
export async function addressCommand(args: string[], open = inHouse): Promise<number> {
  const [id, address, ...more] = parseArgs({ args, allowPositionals: true, options: {} }).positionals;
  if (id === undefined || address === undefined || more.length > 0)
    throw new UsageError('Try: npm run hier -- source address <id> <address>, or --help.');
  return open(async (house) => {
    const known = await requireSource(house.db, id);
    const nobody = { mailbox: null, deputy: null, contractEnd: null, reviewDate: null };
    checkDraft({ ...known, ...nobody, address, settings: { ...known.settings } }, house);
    const trial = await trySource({ ...known, address }, house);
    console.log(writeTrial(trial));
    await house.db.transaction().execute(async (trx) => {
      const source = await requireSource(trx, id);
      await setSourceAddress(trx, source, { address, places: house.places, now: house.clock.now() });
      const entry = { ars: source.ownerArs, person: null, subject: `source ${id}` };
      await recordAudit(trx, { ...entry, action: 'source.changed' }, house.clock.now());
    });
    console.log('Written down: from now on this address is asked.');
    return 0;
  });
}
