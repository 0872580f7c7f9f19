/**
 * A process that sends what is due until it is killed: `sending-worker.ts <database> <origin of the push service>`. Says
 * when it is ready, and begins when its input ends.
 */
import { once } from 'node:events';
import { systemClock } from '../../clock.ts';
import { connect } from '../../database/connection.ts';
import { loadDirectory } from '../../places/load-directory.ts';
import { sendDue } from '../send/send-due.ts';
import { sendMeans } from './send-house.ts';

const [url = '', origin = ''] = process.argv.slice(2);
const db = connect(url);
const places = await loadDirectory(db);
process.stdout.write('ready\n');
process.stdin.resume();
await once(process.stdin, 'end');
const house = { ...sendMeans([origin]), db, clock: systemClock, places };
await sendDue('push', house, new AbortController().signal);
await db.destroy();
// Connections to the push service stay open.
process.exit(0);
