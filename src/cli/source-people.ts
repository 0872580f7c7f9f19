import { parseArgs } from 'node:util';
import { recordAudit } from '../kernel/audit/store.ts';
import { requireSource, setSourcePeople } from '../kernel/sources/manage/manage.ts';
import { answerFor } from '../kernel/sources/watch/answer-for.ts';
import { inHouse } from './open-house.ts';
import { dayOf } from './source-add.ts';
import { UsageError } from './usage-error.ts';

/** `source people <id>`: who is behind a source. A day of review is an answer, as at the desk. */
export async function peopleCommand(args: string[], open = inHouse): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      mailbox: { type: 'string' },
      deputy: { type: 'string' },
      'contract-end': { type: 'string' },
      review: { type: 'string' },
    },
  });
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0 || Object.keys(values).length === 0)
    throw new UsageError('Try: npm run hier -- source people <id> --mailbox <address>, or --help.');
  const { mailbox, deputy, review, 'contract-end': contractEnd } = values;
  const people = {
    ...(mailbox !== undefined && { mailbox: orNull(mailbox) }),
    ...(deputy !== undefined && { deputy: orNull(deputy) }),
    ...(contractEnd !== undefined && {
      contractEnd: contractEnd === '' ? null : dayOf(contractEnd, '--contract-end'),
    }),
  };
  const reviewDate = review === undefined ? null : dayOf(review, '--review');
  return open(async ({ db, places, clock }) => {
    const now = clock.now();
    await db.transaction().execute(async (trx) => {
      const source = await requireSource(trx, id);
      await setSourcePeople(trx, source, people);
      if (reviewDate !== null) await answerFor(trx, source, { reviewDate, now, places });
      const entry = { ars: source.ownerArs, person: null, subject: `source ${id}` };
      await recordAudit(trx, { ...entry, action: 'source.changed' }, now);
    });
    console.log('Written down.');
    return 0;
  });
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim().toLowerCase();
}
