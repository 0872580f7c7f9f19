import { gzipSync } from 'node:zlib';

/** Largest first visit among some pages: everything that their HTML names, compressed with gzip as a server would. */
export async function firstVisitSizes(
  url: string,
  paths: readonly string[],
): Promise<{ scriptKilobytes: number; styleKilobytes: number }> {
  const visits = await Promise.all(paths.map((path) => sizesOf(url, path)));
  return {
    scriptKilobytes: Math.max(...visits.map(({ script }) => script)) / 1_000,
    styleKilobytes: Math.max(...visits.map(({ style }) => style)) / 1_000,
  };
}

async function sizesOf(url: string, path: string): Promise<{ script: number; style: number }> {
  const html = await (await fetch(url + path)).text();
  const named = new Set(
    [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file ?? ''),
  );
  let [script, style] = [0, 0];
  for (const file of named) {
    const size = gzipSync(Buffer.from(await (await fetch(url + file)).arrayBuffer()), { level: 9 }).length;
    if (file.endsWith('.js')) script += size;
    if (file.endsWith('.css')) style += size;
  }
  if (script === 0 || style === 0) throw new Error(`${path} names no script or no style sheet`);
  return { script, style };
}
