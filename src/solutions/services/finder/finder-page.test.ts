/** The page of a service whose only source is the finder: what it says in each case, and what it never says. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unit } from '../../../connectors/pvog/testing/shapes.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Block, Kernel, PageContent } from '../../../kernel/solution.ts';
import { silent, status } from '../../../kernel/sources/testing/feed-behaviours.ts';
import { solution } from '../solution.ts';
import { settleFinder } from './ask-finder.ts';
import { type FinderHouse, type FinderScene, openFinderHouse, setScene } from './testing/finder-house.ts';

const KOELN = '053150000000';
const BERLIN = '110000000000';
let house: FinderHouse;
let scene: FinderScene;
beforeAll(async () => {
  house = await openFinderHouse();
});
beforeEach(async () => {
  scene = await setScene(house);
});
afterAll(() => house.close());

async function pageAt(
  ars: string,
  rest: string,
  { language = 'de', kernel = scene.kernel }: { language?: Language; kernel?: Kernel } = {},
): Promise<PageContent> {
  const page = await solution.page(rest, { place: scene.place(ars), language }, kernel);
  if (page === null) throw new Error(`no page ${rest}`);
  return page;
}

function itemsOf(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
}
const textsOf = ({ blocks }: PageContent) =>
  blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
const written = (page: PageContent) => JSON.stringify(page.blocks);

describe('the page of a service that no feed knows', () => {
  it('shows what the finder says, from whom, asked when, and names who is responsible', async () => {
    const page = await pageAt(KOELN, 'hundesteuer');
    expect(page.title).toBe('Hundesteuer Anmeldung');
    expect(textsOf(page)).toContain(
      'Diese Angaben stammen aus der bundesweiten Auskunft (PVOG), abgefragt am 24. November 2026 um 11:00.',
    );
    expect(itemsOf(page.blocks)).toContainEqual(
      expect.objectContaining({ text: 'Synthetisches Amt', href: 'https://amt.example' }),
    );
    // A unit of the finder is no record of ours and has no page here.
    expect(written(page)).not.toContain('dienste/stelle');
    expect(written(page)).toContain('https://online.example/1');
    expect(page.blocks.at(-1)).toMatchObject({
      type: 'source',
      source: { name: 'Portalverbund Online-Gateway (PVOG)', licence: 'unchecked' },
    });
  });

  it('lists all 42 units of the housing benefit in Berlin, none in front of the others', async () => {
    const page = await pageAt(BERLIN, 'wohngeld');
    const units = itemsOf(page.blocks).filter(({ text }) => text.startsWith('Synthetische Stelle'));
    expect(units).toHaveLength(42);
    expect(textsOf(page).join(' ')).toMatch(/40/);
  });

  it('says in plain words that it is yesterday’s answer', async () => {
    await pageAt(KOELN, 'hundesteuer');
    scene.outside.pass(26 * 3_600_000);
    scene.pvog.fail(status(500));
    const page = await pageAt(KOELN, 'hundesteuer');
    await settleFinder(scene.kernel);
    expect(textsOf(page).join(' ')).toContain('vom 24. November 2026, 11:00. Eine neuere Antwort');
    expect(page.title).toBe('Hundesteuer Anmeldung');
    const english = await pageAt(KOELN, 'hundesteuer', { language: 'en' });
    expect(textsOf(english).join(' ')).toContain('has not been answering since');
  });

  it('says that the finder does not answer, and never that nobody is responsible', async () => {
    scene.pvog.fail(status(500));
    const text = textsOf(await pageAt(KOELN, 'hundesteuer')).join(' ');
    expect(text).toContain('antwortet nicht, seit 24. November 2026, 11:00');
    expect(text).toContain('Wir wissen es gerade nicht');
  });

  it('says that it is being asked and offers to look again', async () => {
    scene.pvog.fail(silent);
    const page = await pageAt(KOELN, 'hundesteuer');
    expect(textsOf(page).join(' ')).toMatch(/Wir fragen gerade .*/);
    expect(itemsOf(page.blocks)).toContainEqual({
      text: 'Noch einmal nachsehen',
      page: 'dienste/hundesteuer',
    });
    await settleFinder(scene.kernel);
  });

  it('says that the finder knows no such service, which does not mean that there is none', async () => {
    scene.pvog.set([]);
    const text = textsOf(await pageAt(KOELN, 'hundesteuer')).join(' ');
    expect(text).toContain('kennt diese Leistung für Köln nicht. Das heißt nicht');
    expect(text).not.toContain('gibt es hier nicht.');
  });

  it('says of Jobcenters that they are often missing there', async () => {
    const text = textsOf(await pageAt(KOELN, 'buergergeld')).join(' ');
    expect(text).toContain('Stellen dieser Art fehlen in der Quelle oft');
    expect(scene.pvog.calls).toEqual([]);
  });

  it('shows texts and names of others as text, never as markup', async () => {
    const evil = '<img src=x onerror=alert(1)>Amt';
    scene.pvog.set([
      {
        ...{ leika: '99102013104000', ars: KOELN, id: 'L900001.LB.9' },
        units: [unit('L900001.OE.1', evil)],
        detail: {
          name: `${evil} für Hunde`,
          details: [{ code: '06', text: '<p onclick="x()">Text</p><iframe src="x">' }],
        },
      },
    ]);
    expect(written(await pageAt(KOELN, 'hundesteuer'))).not.toMatch(/onerror|onclick|iframe|<img/);
  });
});

describe('the finder is never asked', () => {
  it('for cards, lists, search and map', async () => {
    const request = { place: scene.place(KOELN), language: 'de' as const };
    await solution.cards(request, scene.kernel);
    await solution.search('Hundesteuer', request, scene.kernel);
    await pageAt(KOELN, '');
    expect(scene.pvog.calls).toEqual([]);
  });

  it('while it is switched off or hidden: the page is what it was without it', async () => {
    await sql`update kernel.source set state = 'paused'`.execute(scene.kernel.db);
    const page = await pageAt(KOELN, 'hundesteuer', { kernel: await scene.processOf() });
    expect(written(page)).not.toContain('PVOG');
    expect(scene.pvog.calls).toEqual([]);
  });
});
