import { makeFolder, removeFolder } from '/work/hz-map/bench/house/running-house.ts';
import { startPointsHouse } from '/work/hz-map/e2e/house/points-house.ts';
import { startTileServer } from '/work/hz-map/e2e/house/tile-server.ts';

const tiles = await startTileServer();
const folder = makeFolder();
const house = await startPointsHouse(folder, { BASE_MAP_URL: tiles.url, BASE_MAP_ATTRIBUTION: '© Test' });
console.log('URL', house.url, house.milliseconds, house.pid);
process.on('SIGTERM', async () => {
  await house.stop();
  house.remove();
  removeFolder(folder);
  await tiles.close();
  process.exit(0);
});
setInterval(() => {}, 1000);
