import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Job } from './jobs/job.ts';
import { createRegistry } from './registry.ts';
import type { Solution } from './solution.ts';

function aSolution(change: Partial<Solution> = {}): Solution {
  return {
    id: 'bins',
    scope: 'everywhere',
    path: 'tonnen',
    i18n: { de: { title: 'Tonnen', description: 'd' }, en: { title: 'Bins', description: 'd' } },
    migrations: null,
    tables: [],
    permissions: [],
    settings: z.object({}),
    routes: () => {},
    cards: async () => [],
    search: async () => [],
    page: async () => null,
    measures: [],
    prerequisites: [],
    ...change,
  };
}

const EDIT = { name: 'air:edit', scope: 'place', roles: ['editor'] } as const;

describe('the registry', () => {
  it('keeps sound solutions and finds them by path', () => {
    const registry = createRegistry([
      aSolution(),
      aSolution({ id: 'air', path: 'luft', permissions: [EDIT] }),
    ]);
    expect(registry.byPath('luft')?.id).toBe('air');
    expect(registry.byPath('nichts')).toBeUndefined();
    expect(registry.permissions.get('air:edit')).toEqual(EDIT);
    expect(registry.permissions.has('desk:open')).toBe(true);
  });

  it('refuses two solutions with the same id or path, and names both', () => {
    expect(() => createRegistry([aSolution(), aSolution({ path: 'andere' })])).toThrow(
      /id "bins" is already used by bins/,
    );
    expect(() => createRegistry([aSolution(), aSolution({ id: 'waste' })])).toThrow(
      /path "tonnen" is already used by bins/,
    );
  });

  it('refuses ids and paths that the house needs for itself', () => {
    expect(() => createRegistry([aSolution({ id: 'kernel' })])).toThrow(/taken by the house/);
    // Below /api/docs everything is public.
    expect(() => createRegistry([aSolution({ id: 'docs' })])).toThrow(/taken by the house/);
    expect(() => createRegistry([aSolution({ id: 'desk' })])).toThrow(/taken by the house/);
    // Its permission "people:manage" would take the place of the house's own.
    expect(() => createRegistry([aSolution({ id: 'people' })])).toThrow(/taken by the house/);
    expect(() => createRegistry([aSolution({ path: 'suche' })])).toThrow(/taken by the house/);
    expect(() => createRegistry([aSolution({ path: 'barrierefreiheit' })])).toThrow(/taken by the house/);
    expect(() => createRegistry([aSolution({ id: 'No-Good' })])).toThrow(/lower case/);
  });

  it('refuses a text that one language lacks', () => {
    const i18n = { de: { title: 'T', description: 'd', extra: 'x' }, en: { title: 'T', description: 'd' } };
    expect(() => createRegistry([aSolution({ i18n })])).toThrow(/en.json lacks "extra"/);
  });

  it('takes easy language with gaps, but no easy text that German lacks', () => {
    const { i18n } = aSolution();
    const easy = (texts: Record<string, string>) => aSolution({ i18n: { ...i18n, 'de-simple': texts } });
    expect(() => createRegistry([easy({ title: 'Müll' })])).not.toThrow();
    expect(() => createRegistry([easy({ tilte: 'Müll' })])).toThrow(/de-simple.json has "tilte"/);
  });

  it('refuses a permission that does not belong to the solution', () => {
    expect(() => createRegistry([aSolution({ permissions: [EDIT] })])).toThrow(/does not begin with "bins:"/);
  });

  it('takes events that somebody emits and others act on, and refuses all others', () => {
    const payload = z.object({});
    const handle = async () => undefined;
    const emits = (...names: string[]) => ({ emits: names.map((name) => ({ name, payload })), handles: [] });
    const handles = (...names: string[]) => ({
      emits: [],
      handles: names.map((name) => ({ name, payload, handle })),
    });
    const made = (bins: Solution['events'], air: Solution['events'] = emits()) =>
      createRegistry([
        aSolution({ ...(bins && { events: bins }) }),
        aSolution({ ...{ id: 'air', path: 'luft' }, ...(air && { events: air }) }),
      ]);
    expect(() => made(emits('bins.full'), handles('bins.full'))).not.toThrow();
    expect(() => made({ ...handles('bins.full'), ...{ emits: emits('bins.full').emits } })).not.toThrow();
    expect(() => made(handles('air.bad'))).toThrow(/"air.bad", which no solution of the house emits/);
    expect(() => made(emits('bins.full'), handles('bins.full', 'bins.full'))).toThrow(
      /air: acts on the event "bins.full" twice/,
    );
    expect(() => made(emits('bins.full', 'bins.full'))).toThrow(/event "bins.full" is already used by bins/);
    for (const name of ['air.bad', 'bins', 'bins.', 'bins.Full', 'bins.full.now'])
      expect(() => made(emits(name)), name).toThrow(/is not named like "bins.what-happened"/);
  });

  it('takes kinds of things that others may name, each once in the house', () => {
    const thing = (kind: string) => ({ kind, find: async () => [], search: async () => [] });
    const made = (...kinds: string[]) =>
      createRegistry([
        aSolution({ things: [thing('bin')] }),
        aSolution({ ...{ id: 'air', path: 'luft' }, things: kinds.map(thing) }),
      ]);
    expect(() => made('sensor')).not.toThrow();
    expect(() => made('bin')).toThrow(/kind of things "bin" is already used by bins/);
    expect(() => made('No Good')).toThrow(/kind of things "No Good" is not a slug/);
  });

  it('takes jobs that begin with the id of the solution, and refuses others, twins and nonsense', () => {
    const job: Job<object> = {
      ...{ name: 'bins.remind', payload: z.object({}), retries: 3, every: '0 6 * * 1-5' },
      run: async () => undefined,
    };
    const withJobs = (...jobs: Job<object>[]) => createRegistry([aSolution({ jobs })]);
    expect(() => withJobs(job)).not.toThrow();
    expect(() => withJobs(job, job)).toThrow(/job "bins.remind" is already used/);
    for (const name of ['mail.send', 'bins', 'bins.', 'binsremind', 'bins.Remind', 'bins.x y'])
      expect(() => withJobs({ ...job, name }), name).toThrow(/is not named like "bins.what-it-does"/);
    expect(() => withJobs({ ...job, every: '0 25 * * *' })).toThrow(/no cron line/);
    expect(() => withJobs({ ...job, retries: 0 })).toThrow(/it must be 1 to 50/);
    expect(() => withJobs({ ...job, retries: 1.5 })).toThrow(/it must be 1 to 50/);
    for (const id of ['jobs', 'mail', 'retention', 'event'])
      expect(() => createRegistry([aSolution({ id })]), id).toThrow(/taken by the house/);
  });

  it('refuses a layer for the map without a title, twice, or of a seventh category', () => {
    const layer = { id: 'yards', category: 'environment', features: async () => [] } as const;
    const texts = { title: 'T', description: 'd', layer_yards: 'Höfe' };
    const i18n = { de: texts, en: texts };
    expect(() => createRegistry([aSolution({ i18n, layers: [layer] })])).not.toThrow();
    expect(() => createRegistry([aSolution({ layers: [layer] })])).toThrow(/lacks "layer_yards"/);
    expect(() => createRegistry([aSolution({ i18n, layers: [layer, layer] })])).toThrow(
      /"yards" is there twice/,
    );
    const seventh = { ...layer, category: 'sights' as 'leisure' }; // what untyped code could hand over
    expect(() => createRegistry([aSolution({ i18n, layers: [seventh] })])).toThrow(/no category of the map/);
    const named = { ...layer, id: 'No Good' };
    expect(() => createRegistry([aSolution({ i18n, layers: [named] })])).toThrow(/"No Good" is not a slug/);
  });

  it('takes rooms at the desk with words and a permission at a place, and refuses all others', () => {
    const words = { room_pipes: 'Leitungen', room_pipes_about: 'Was zu tun ist.' };
    const texts = { title: 't', description: 'd', ...words };
    const i18n = { de: texts, en: texts };
    const room = { id: 'pipes', path: 'leitungen', permission: 'desk:open' };
    const made = (rooms: Solution['rooms'], more: Partial<Solution> = {}) =>
      createRegistry([aSolution({ i18n, rooms: rooms ?? [], ...more })]);
    expect(() => made([room])).not.toThrow();
    expect(() => made([room, room])).toThrow(/room "pipes" is there twice/);
    expect(() => made([{ ...room, id: 'taps' }])).toThrow(/lacks "room_taps"/);
    expect(() => made([{ ...room, permission: 'pipes:mend' }])).toThrow(/no permission at a place/);
    expect(() => made([{ ...room, permission: 'operation:read' }])).toThrow(/no permission at a place/);
    expect(() => made([{ ...room, path: 'Zu Viel' }])).toThrow(/not a slug/);
    expect(() => made([room], { path: 'quellen' })).toThrow(/the desk has a room of its own/);
  });

  it('takes rooms of people with words, and refuses all others', () => {
    const texts = {
      title: 't',
      description: 'd',
      own_keys: 'Meine Schlüssel',
      own_keys_about: 'Was ich habe.',
    };
    const made = (...ownRooms: NonNullable<Solution['ownRooms']>) =>
      createRegistry([aSolution({ i18n: { de: texts, en: texts }, ownRooms })]);
    const room = { id: 'keys', path: 'schluessel' };
    expect(() => made(room)).not.toThrow();
    expect(() => made(room, room)).toThrow(/own room "keys" is there twice/);
    expect(() => made({ ...room, id: 'taps' })).toThrow(/lacks "own_taps"/);
    expect(() => made({ ...room, path: 'Zu Viel' })).toThrow(/not a slug/);
  });

  it('tells all faults at once', () => {
    const faulty = [aSolution({ id: 'X' }), aSolution({ path: 'api' })];
    expect(() => createRegistry(faulty)).toThrow(/X: id[\s\S]*path "api"/);
  });
});
