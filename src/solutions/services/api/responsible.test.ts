import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solution } from '../solution.ts';
import { type DirectoryHouse, openDirectoryHouse } from '../testing/directory-house.ts';
import { competence, unit } from '../testing/synthetic.ts';
import { DAHLEM, KOELN, NRW, syntheticLand } from '../testing/synthetic-land.ts';

const MUENCHEN = '091620000000';

let house: DirectoryHouse;
let http: FastifyInstance;
beforeAll(async () => {
  house = await openDirectoryHouse();
  const districts = ['Mitte', 'Nord'].map((name) =>
    unit(`9${name}`, [
      competence('4', [{ ars: null, scheme: 'urn:synthetic:bezirk', key: name, name: `Bezirk ${name}` }]),
    ]),
  );
  await house.take(NRW, [...syntheticLand(), ...districts]);
  http = Fastify();
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  solution.routes(http, await house.kernel());
  await http.ready();
});
afterAll(async () => {
  await http.close();
  await house.close();
});

const ask = (path: string, ars: string, more = '') =>
  http.inject({ url: `/api/services/${path}?ars=${ars}${more}` });
const json = async (path: string, ars: string, more = '') => (await ask(path, ars, more)).json();

describe('who is responsible, for programs', () => {
  it('has the office of each place, and says what nobody knows', async () => {
    expect((await json('hundesteuer/responsible', DAHLEM)).roles[0].units[0].name).toBe(
      'Amt Dahlem (Beispiel)',
    );
    expect(await json('hundesteuer/responsible', MUENCHEN)).toEqual({
      ...{ kind: 'unknown', reason: 'no-source', absent: null, roles: [], choices: [] },
    });
    expect(await json('baulastenauskunft/responsible', MUENCHEN)).toMatchObject({
      kind: 'absent',
      absent: { land: { name: 'Bayern' }, by: 'catalogue', until: null },
    });
  });

  it('lists several units, and none of them is picked', async () => {
    const child = await json('kinderausweis/responsible', KOELN);
    expect(child.kind).toBe('several');
    expect(child.roles[0].units).toHaveLength(2);
  });

  it.each(['00000000-0000-7000-8000-000000000000/responsible', 'xyz/responsible'])(
    'does not exist for %s',
    async (path) => expect((await ask(path, KOELN)).statusCode).toBe(404),
  );

  it('is listed once, by pages that together are everything', async () => {
    const ids: string[] = [];
    for (let offset = 0; ; offset += 60) {
      const { total, services } = (
        await http.inject({ url: `/api/services?ars=${KOELN}&limit=60&offset=${offset}` })
      ).json();
      ids.push(...services.map(({ id }: { id: string }) => id));
      if (services.length === 0) {
        expect(ids).toHaveLength(total);
        break;
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
  });
});
