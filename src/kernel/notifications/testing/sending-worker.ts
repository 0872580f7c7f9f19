/** A process that sends what is due until it is killed: `sending-worker.ts <database> <origin of the push service>`. */
import { systemClock } from '../../clock.ts';
import { connect } from '../../database/connection.ts';
import { loadDirectory } from '../../places/load-directory.ts';
import { sendDue } from '../send/send-due.ts';
import { sendMeans } from './send-house.ts';

const [url = '', origin = ''] = process.argv.slice(2);
const db = connect(url);
const places = await loadDirectory(db);
process.stdout.write('ready\n');
const sent = await sendDue(
  'push',
  { ...sendMeans([origin]), db, clock: systemClock, places },
  new AbortController().signal,
);
process.stdout.write(`sent ${sent}\n`);
await db.destroy();
// Connections to the push service stay open.
process.exit(0);
