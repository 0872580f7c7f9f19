/** Examples of paths of approvals; they hang on those of pilots, and are walked by the same rules as real ones. */
import type { Kysely } from 'kysely';
import type { Solution } from '../../../../kernel/solution.ts';
import type { Intake, Stored } from '../../../../kernel/sources/intake.ts';
import { sampleId } from '../../../../kernel/sources/sample/sample-id.ts';
import { samplePilotIds } from '../../pilots/sample/sample-pilot-ids-store.ts';
import { type Approval, afterNote, DECIDED } from '../approval.ts';
import { type NewApprovalEvent, writeApprovalEvent } from '../approval-event-store.ts';
import { insertApprovals, touchPath, updateApproval } from '../approval-store.ts';
import { type SamplePath, sampleApprovals } from './sample-approvals.ts';
import { deleteExamplePaths } from './sample-paths-store.ts';

async function put(records: readonly Stored<SamplePath>[], db: Kysely<unknown>): Promise<void> {
  const pilots = await samplePilotIds(
    db,
    records.map(({ record }) => record.key),
  );
  await remove(records, db);
  for (const { id, record } of records) {
    const project = pilots.get(record.key);
    // Its pilot is gone: nothing is left that could be approved.
    if (project !== undefined) await putPath({ id, project }, record, db);
  }
}

/** A path has no id of its own: it is known by that of its first step. */
async function remove(records: readonly { id: string }[], db: Kysely<unknown>): Promise<void> {
  await deleteExamplePaths(
    db,
    records.map(({ id }) => stepId(id, 0)),
  );
}

function stepId(record: string, index: number): string {
  return sampleId(`${record} approval ${index}`);
}

async function putPath(
  { id, project }: { id: string; project: string },
  { ars, begunOn, steps }: SamplePath,
  db: Kysely<unknown>,
): Promise<void> {
  const today = Temporal.PlainDate.from(begunOn);
  await touchPath(db, project, { today, now: instantOf(begunOn) });
  const fresh = steps.map(
    ({ kind, unit, dueOn, note }, index): Approval => ({
      ...{ id: stepId(id, index), project, kind, name: '', unit, outcome: 'open' },
      ...{ dueOn, askedOn: null, decidedOn: null, withdrawnOn: null, conditions: '', reference: '', note },
    }),
  );
  await insertApprovals(db, project, fresh);
  for (const [index, { noted }] of steps.entries()) {
    let step = fresh[index];
    for (const one of noted) {
      if (step === undefined) break;
      const { to, on, reason } = one;
      const event: NewApprovalEvent = {
        ...{ project, approval: step.id, from: step.outcome, to, reason, on, ars },
        askedOn: step.outcome === 'asked' && DECIDED.includes(to) ? step.askedOn : null,
      };
      await writeApprovalEvent(db, event, instantOf(on));
      step = afterNote(step, one);
    }
    if (step !== undefined) await updateApproval(db, step);
  }
}

function instantOf(day: string): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime('Europe/Berlin').add({ hours: 10 }).toInstant();
}

/** No format: nothing but examples comes this way. */
const approvals: Intake<SamplePath> = {
  ...{ id: 'approvals', formats: [], licences: 'open', staleAfter: 'P36500D', examplesOnly: true },
  ...{ put, remove },
};

export const approvalIntakes: readonly Intake[] = [approvals];

export const approvalSample: NonNullable<Solution['sample']> = ({ ars }, from) => [
  {
    intake: 'approvals',
    records: sampleApprovals(from).map((record) => ({ key: record.key, ars, record })),
  },
];
