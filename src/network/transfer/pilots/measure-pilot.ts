/** Reads what is due of all measures of one pilot. */
import type { Kernel } from '../../../kernel/solution.ts';
import type { Project } from '../projects/project.ts';
import { kpisOf } from './kpi-store.ts';
import { readPilot } from './pilot-store.ts';
import { forgetLast, readDue } from './read-measures.ts';
import { putReadings, readingsOf } from './reading-store.ts';
import { refreshBaseline } from './refresh-baseline.ts';

/** Asked as often as one likes: what is there stays. A measure that fails keeps no other one from being read. */
export async function measurePilot({ id, ars }: Pick<Project, 'id' | 'ars'>, kernel: Kernel): Promise<void> {
  const { db, places } = kernel;
  const now = kernel.clock.now();
  const [pilot, kpis] = await Promise.all([readPilot(db, id), kpisOf(db, id)]);
  if (pilot === null) return;
  const readings = await readingsOf(
    db,
    kpis.map((one) => one.id),
  );
  const failed: unknown[] = [];
  for (const kpi of kpis) {
    try {
      const due = await readDue({ kpi, ars, comparisonArs: pilot.comparisonArs, readings, now }, kernel);
      if (due.length === 0) continue;
      await db.transaction().execute(async (trx) => {
        await forgetLast(trx, kpi);
        await putReadings(trx, due, now);
        await refreshBaseline(trx, kpi, { ars, now, places });
      });
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0)
    throw new AggregateError(failed, `${failed.length} measures of the pilot ${id} could not be read`);
}
