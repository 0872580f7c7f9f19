/**
 * One notification for 10,000 browsers: how long until all have it, twice: undisturbed, and with a worker that is killed
 * (SIGKILL) in the middle. Against bare sends of the same messages in the same run: encrypted and posted, nothing else.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { systemClock } from '../src/kernel/clock.ts';
import { readConfig } from '../src/kernel/config.ts';
import { connect } from '../src/kernel/database/connection.ts';
import { migrate } from '../src/kernel/database/migrate.ts';
import { openDatabase } from '../src/kernel/database/open.ts';
import { addressJob } from '../src/kernel/notifications/jobs/address-job.ts';
import { writeNotification } from '../src/kernel/notifications/notification-store.ts';
import { sendPush } from '../src/kernel/notifications/push/send-push.ts';
import { LIMITS } from '../src/kernel/notifications/send/outcome.ts';
import { createSlots } from '../src/kernel/notifications/send/slots.ts';
import { createPushBrowser } from '../src/kernel/notifications/testing/push-browser.ts';
import { sendMeans, TOPIC } from '../src/kernel/notifications/testing/send-house.ts';
import { ensurePlaces } from '../src/kernel/places/ensure-places.ts';
import { loadDirectory } from '../src/kernel/places/load-directory.ts';
import { silentLog } from '../src/kernel/start/log.ts';
import { testKernel } from '../src/kernel/test-kernel.ts';
import { removeFolder } from './house/running-house.ts';
import { type CountingService, startCountingService } from './notify/counting-service.ts';

const KOELN = '053150000000';
const PEOPLE = 10_000;
const TARGET_SECONDS = 60;
const WORKER = join(import.meta.dirname, '../src/kernel/notifications/testing/sending-worker.ts');
const MESSAGE = {
  ...{ topic: TOPIC, units: [KOELN], tag: 'a', count: 1, title: 'Rohrbruch in der Severinstraße' },
  ...{ text: 'Bis 18 Uhr kein Wasser zwischen Chlodwigplatz und Severinstor.', lang: 'de', page: 'hinweise' },
  ...{ urgency: 'normal' as const, until: null },
};

const folder = mkdtempSync(join(tmpdir(), 'hierzulande-'));
const database = await openDatabase(readConfig({ HIER_VAR: folder }), { purpose: 'tool', log: silentLog });
const db = connect(database.appUrl);
const service = await startCountingService();
try {
  await migrate({ ownerUrl: database.ownerUrl, folders: [] });
  await ensurePlaces(db, silentLog);
  await subscribeAll(service);
  const places = await loadDirectory(db);
  const kernel = testKernel(
    { db, places },
    {
      clock: systemClock,
      jobs: { queue: async () => undefined, queueAll: async () => undefined, retry: async () => false },
    },
  );
  const bare = await bareSends(service);
  console.log(`bare sends: ${PEOPLE} in ${bare.toFixed(1)} s`);
  const whole = await round(false);
  const killed = await round(true);
  const ratio = whole.seconds / bare;
  const isGood = [whole, killed].every(
    ({ seconds, lost, again }) => seconds < TARGET_SECONDS && lost === 0 && again <= LIMITS.push.most,
  );
  console.log(
    `notify: ${PEOPLE} in ${whole.seconds.toFixed(1)} s (${ratio.toFixed(2)} × bare sends), with kill -9 in ${killed.seconds.toFixed(1)} s; lost ${whole.lost + killed.lost}, twice ${whole.again} and ${killed.again} (target: < ${TARGET_SECONDS} s, none lost, at most ${LIMITS.push.most} twice)`,
  );
  process.exitCode = isGood ? 0 : 1;

  /** From the announcement until the last browser has it. */
  async function round(withKill: boolean) {
    service.clear();
    await sql`delete from kernel.notification`.execute(db);
    const workers = withKill ? [await worker(), await worker()] : [await worker()];
    const begun = performance.now();
    const id = await writeNotification(db, MESSAGE, systemClock.now());
    await addressJob.run({ id }, kernel, new AbortController().signal);
    for (const one of workers) one.stdin?.end('go\n');
    if (withKill) {
      await service.reached(PEOPLE / 2);
      workers[0]?.kill('SIGKILL');
    }
    await service.everybody(PEOPLE);
    const seconds = (performance.now() - begun) / 1000;
    await Promise.all(
      workers.map((one) => (one.exitCode === null && one.signalCode === null ? once(one, 'exit') : null)),
    );
    const { distinct, all } = service.counts();
    console.log(
      `${withKill ? 'with a kill' : 'undisturbed'}: ${distinct} of ${PEOPLE} in ${seconds.toFixed(1)} s, ${all - distinct} twice`,
    );
    return { seconds, lost: PEOPLE - distinct, again: all - distinct };
  }
} finally {
  service.close();
  await db.destroy();
  await database.close();
  removeFolder(folder);
  rmSync(folder, { recursive: true, force: true });
}

async function worker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [WORKER, database.appUrl, service.origin], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

/** Each with keys of its own, as browsers have them. */
async function subscribeAll({ origin }: CountingService): Promise<void> {
  const rows = Array.from({ length: PEOPLE }, (_, index) => {
    const { p256dh, auth } = createPushBrowser();
    return { endpoint: `${origin}/push/${index}`, p256dh, auth };
  });
  await sql`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (endpoint text, p256dh text, auth text)),
    made as (
      insert into kernel.subscription (id, channel, endpoint, p256dh, auth, secret_digest, state, language, created_at, changed_at)
      select gen_random_uuid(), 'push', endpoint, p256dh, auth, encode(sha256(endpoint::bytea), 'hex'), 'active', 'de', now(), now()
      from given returning id)
    insert into kernel.subscription_choice (subscription, ars, topic) select id, ${KOELN}, ${TOPIC} from made`.execute(
    db,
  );
}

async function bareSends({ origin }: CountingService): Promise<number> {
  const { rows } = await sql<{ endpoint: string; p256dh: string; auth: string }>`
    select endpoint, p256dh, auth from kernel.subscription`.execute(db);
  const { push } = sendMeans([origin]);
  const told = { ...MESSAGE, path: '/', topics: [] };
  const slots = createSlots(LIMITS.push, (error) => {
    throw error;
  });
  const begun = performance.now();
  for (const target of rows)
    await slots.begin(async () => {
      const answer = await sendPush(target, { told, language: 'de', stop: '/' }, push, systemClock.now());
      if (answer.kind !== 'taken') throw new Error(`The bare send was answered with ${answer.kind}`);
    });
  await slots.empty();
  push.agents.close();
  return (performance.now() - begun) / 1000;
}
