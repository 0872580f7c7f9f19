/** What sources of a place want of somebody, for "Heute". */
import { civilDate } from '../../clock.ts';
import { deskPath } from '../../pages/people/personal-paths.ts';
import type { Kernel } from '../../solution.ts';
import type { DeskTask, TaskFinder } from '../../today/task.ts';
import type { Source } from '../source.ts';
import { faultWords, saySource } from '../source-texts.ts';
import { needsOf } from '../watch/needs-of.ts';
import { watchedOf } from '../watch/store.ts';
import type { Watched } from '../watch/watched.ts';

const MOST = 50;
type Kind = 'hidden' | 'failing' | 'held' | 'stale' | 'never' | 'contract' | 'review' | 'mailbox' | 'paused';

const URGENCY: Record<Kind, DeskTask['urgency']> = {
  ...{ hidden: 'now', failing: 'now', held: 'now', stale: 'now' },
  ...{ never: 'soon', contract: 'soon', review: 'soon', mailbox: 'soon', paused: 'note' },
};
/** Days before its date at which a review is shown. */
const REVIEW_DAYS = 14;

/** Failing, held, stale, hidden and paused sources; reviews and contracts with their dates; missing mailboxes. */
export const findSourceTasks: TaskFinder = async ({ place, permissions, language }, kernel) => {
  if (!permissions.has('sources:manage')) return [];
  const say = saySource(language);
  const watched = await watchedOf(kernel.db, kernel.places.keys(place.ars));
  const found = watched.flatMap((one) => kindsOf(one, kernel).map((kind) => ({ one, ...kind })));
  return found.slice(0, MOST).map(({ one, kind, since, due, values }) => ({
    id: `source-${kind}:${one.id}`,
    urgency: URGENCY[kind],
    title: say(`task_${kind}`, { source: one.name }),
    text: say(`task_${kind}_text`, {
      ...values,
      fault: faultOf(values?.fault, language),
    }),
    link: deskPath(language, place.ars, 'sources', one.id),
    since,
    due,
  }));
};

function faultOf(code: unknown, language: Parameters<typeof faultWords>[1]): string {
  const words = typeof code === 'string' ? faultWords(code, language) : null;
  return words ?? saySource(language)('fault_unexpected');
}

interface Found {
  kind: Kind;
  since: string | null;
  due: string | null;
  values?: Record<string, string | number>;
}

/** All that is to be done about one; what a graver one says already is not said twice. */
function kindsOf(one: Watched, kernel: Kernel): Found[] {
  const now = kernel.clock.now();
  const today = civilDate(now);
  const soon = (day: string | null, days: number) =>
    day !== null && today.until(Temporal.PlainDate.from(day)).total('days') <= days;
  const known = kernel.sources.get(one.id);
  const since = (kind: Kind, time: string | null, values?: Found['values']): Found => ({
    ...{ kind, since: time, due: null },
    ...(values && { values }),
  });
  const due = (kind: Kind, day: string | null): Found => ({ kind, since: null, due: day });
  const needs = needsOf(one, 'P1D', now);
  const data: Found[] =
    one.state === 'paused'
      ? [since('paused', null)]
      : one.heldSince !== null
        ? [since('held', one.heldSince, heldValues(known))]
        : one.failingSince !== null
          ? [since('failing', one.failingSince, { fault: known?.fault?.code ?? '' })]
          : kernel.sources.info(one.id, null, now)?.stale
            ? [since('stale', known?.checkedAt ?? null)]
            : known !== undefined && known.checkedAt === null && one.kind !== 'query'
              ? [since('never', one.createdAt)]
              : [];
  return [
    ...(one.chain?.step === 'hidden' ? [since('hidden', one.chain.steppedAt)] : []),
    ...data,
    ...(needs.some(({ reason }) => reason === 'contract') ? [due('contract', one.contractEnd)] : []),
    ...(one.state === 'active' && soon(one.reviewDate, REVIEW_DAYS) ? [due('review', one.reviewDate)] : []),
    ...(needs.some(({ reason }) => reason === 'mailbox') ? [since('mailbox', null)] : []),
  ];
}

function heldValues(source: Source | undefined): Record<string, number> {
  const { records, before } = source?.held ?? { records: 0, before: 0 };
  return { records, before };
}
