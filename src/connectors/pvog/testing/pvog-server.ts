/** The search service on this machine: answers by key and place, counts what it is asked, and can be made to fail. */
import type { ServerResponse } from 'node:http';
import type { Behaviour, FeedServer } from '../../../kernel/sources/testing/feed-server.ts';
import { detail, hitPage, onlineDetail, onlinePage, type SyntheticUnit, unit, unitDetail } from './shapes.ts';

export interface SyntheticService {
  leika: string;
  /** Key of the place for which it is there, 12 digits. */
  ars: string;
  /** Id of its description. */
  id: string;
  detail?: Record<string, unknown>;
  units?: readonly SyntheticUnit[];
}

export interface PvogServer {
  /** Address of a source. */
  address: string;
  /** What was asked: path without the base, and parameters. */
  readonly calls: readonly { path: string; query: Record<string, string> }[];
  /** From now on every call is answered so; null: as it should be. */
  fail(behaviour: Behaviour | null): void;
  /** The same for one path ("v2/organisationunits/titles"). */
  failAt(path: string, behaviour: Behaviour | null): void;
  /** From now on every answer waits for that; null: none waits. */
  hold(until: Promise<void> | null): void;
  set(services: readonly SyntheticService[]): void;
}

const BASE = '/suchdienst/api';

export function behavePvog(server: FeedServer, first: readonly SyntheticService[]): PvogServer {
  let services = first;
  let failure: Behaviour | null = null;
  let held: Promise<void> | null = null;
  const failures = new Map<string, Behaviour>();
  const calls: { path: string; query: Record<string, string> }[] = [];

  const route = (path: string, answer: (query: Record<string, string>) => unknown) =>
    server.behave(`${BASE}/${path}`, (request, response) => {
      const url = new URL(request.url ?? '', 'http://localhost');
      const query = Object.fromEntries(url.searchParams);
      calls.push({ path, query });
      const fails = failures.get(path) ?? failure;
      if (fails !== null) return fails(request, response);
      const body = answer(query);
      if (body === undefined) return void response.writeHead(404).end();
      if (held === null) return sendJson(response, body);
      void held.then(() => sendJson(response, body));
    });

  const routesOf = (all: readonly SyntheticService[]) => {
    for (const one of all)
      route(`v6/servicedescriptions/${one.id}/detail`, () =>
        detail({ id: one.id, leikakeys: [one.leika], ...one.detail }),
      );
  };
  route('v3/servicedescriptions/leikaid', ({ leikaIds, ars }) =>
    hitPage(
      services
        .filter((one) => one.leika === leikaIds && one.ars === ars)
        .map(({ id, leika, detail: own }) => ({
          id,
          leikakeys: [leika],
          ...(own?.ars !== undefined && { ars: own.ars }),
        })),
    ),
  );
  route('v2/organisationunits/titles', ({ lbId, ars }) =>
    services
      .filter((one) => one.id === lbId && one.ars === ars)
      .flatMap((one) => one.units ?? [unit('L900001.OE.1', 'Synthetisches Amt')]),
  );
  route('v5/organisationunits/detail', () => unitDetail());
  route('v2/onlineservices/detail', ({ q }) => onlineDetail(`https://online.example/${q}`));
  route('v1beta2/onlineservices', ({ nextPageToken }) =>
    nextPageToken === undefined
      ? onlinePage(['L900001.OD.1', 'L900001.OD.2'], { total: 3, next: 'two' })
      : onlinePage(['L900001.OD.3'], { total: 3 }),
  );
  for (const ars of ['053150000000', '110000000000', '020000000000'])
    server.behave(`${BASE}/v7/servicedescriptions/${ars}`, (request, response) => {
      const url = new URL(request.url ?? '', 'http://localhost');
      const query = Object.fromEntries(url.searchParams);
      calls.push({ path: `v7/servicedescriptions/${ars}`, query });
      // Less than five is refused, as by the real one.
      if (Number(query.size) < 5) return void response.writeHead(400).end();
      sendJson(response, {
        serviceDescriptions: hitPage(
          services.filter((one) => one.ars === ars).map(({ id }) => ({ id, name: id })),
        ),
      });
    });
  routesOf(services);

  return {
    address: `${server.origin}${BASE}`,
    calls,
    fail: (behaviour) => {
      failure = behaviour;
    },
    failAt: (path, behaviour) =>
      void (behaviour === null ? failures.delete(path) : failures.set(path, behaviour)),
    hold: (until) => {
      held = until;
    },
    set(next) {
      services = next;
      routesOf(next);
    },
  };
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json;charset=UTF-8' });
  response.end(JSON.stringify(body));
}
