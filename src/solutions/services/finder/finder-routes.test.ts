/** The finder for programs, over HTTP with the routes of the solution. */
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { status } from '../../../kernel/sources/testing/feed-behaviours.ts';
import { solution } from '../solution.ts';
import { type FinderHouse, type FinderScene, openFinderHouse, setScene } from './testing/finder-house.ts';

let house: FinderHouse;
let scene: FinderScene;
let app: FastifyInstance;
beforeAll(async () => {
  house = await openFinderHouse();
});
beforeEach(async () => {
  scene = await setScene(house);
  app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  solution.routes(app, scene.kernel);
});
afterAll(() => house.close());

const get = (url: string) => app.inject({ method: 'GET', url });

it('says for one service what the finder says, with source and age, and lists all units', async () => {
  const one = await get('/api/services/hundesteuer?ars=053150000000');
  expect(one.statusCode, one.body).toBe(200);
  expect(one.json()).toMatchObject({
    // What an administration says, told by the finder.
    origin: 'feed',
    finder: {
      ...{ state: 'answer', name: 'Hundesteuer Anmeldung', responsible: 'found' },
      units: [
        { name: 'Synthetisches Amt', role: { name: 'Zuständige Stelle' }, address: { postcode: '00001' } },
      ],
      online: [{ links: ['https://online.example/1'] }],
      source: { licence: 'unchecked', time: '2026-11-24T10:00:00.000Z' },
    },
  });
  const many = (await get('/api/services/wohngeld?ars=110000000000')).json();
  expect(many.finder).toMatchObject({ responsible: 'several' });
  expect(many.finder.units).toHaveLength(42);
});

it('says apart that it does not answer, knows none, or was not asked, and lets nobody keep the first', async () => {
  scene.pvog.fail(status(500));
  const down = await get('/api/services/hundesteuer?ars=053150000000');
  expect(down.json().finder).toEqual({ state: 'down', since: '2026-11-24T10:00:00.000Z' });
  expect(down.headers['cache-control']).toBe('no-cache');
  scene.pvog.fail(null);
  scene.pvog.set([]);
  const none = await get('/api/services/wohngeld?ars=110000000000');
  expect(none.json().finder).toMatchObject({ state: 'none' });
  expect((await get('/api/services/buergergeld?ars=053150000000')).json().finder).toEqual({ state: 'off' });
});

it('is not asked for a list', async () => {
  expect((await get('/api/services?ars=053150000000&q=Hund')).statusCode).toBe(200);
  expect(scene.pvog.calls).toEqual([]);
});
