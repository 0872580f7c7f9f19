import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLikeness, type LikeText, termsOf } from './likeness.ts';

const TEXTS: Readonly<Record<string, LikeText>> = {
  vans: {
    title: 'Lieferwagen blockieren die Altstadt',
    text: 'Morgens stehen Paketdienste in zweiter Reihe, Rettungswege sind zugestellt.',
  },
  parking: {
    title: 'Zu wenig bezahlbare Parkplätze in der Innenstadt',
    text: 'Die Suche nach einem freien Stellplatz dauert an Samstagen sehr lange.',
  },
  bins: { title: 'Überfüllte Glascontainer am Wochenende', text: 'Flaschen stehen neben den Containern.' },
  fibre: {
    title: 'Glasfaser kommt in den Außenorten nicht voran',
    text: 'Der Ausbau des Netzes endet am Ortsrand.',
  },
  rain: { title: 'Starkregen überflutet Keller', text: 'Die Kanäle fassen das Wasser nicht mehr.' },
};

function known(): ReturnType<typeof createLikeness> {
  const likeness = createLikeness();
  for (const [id, words] of Object.entries(TEXTS)) likeness.put(id, words);
  return likeness;
}
const ids = (title: string, text = '') =>
  known()
    .find({ title, text }, 5)
    .map(({ id }) => id);

describe('what is alike', () => {
  it.each([
    ['the same words', 'Lieferwagen blockieren die Altstadt', 'vans'],
    ['other endings and umlauts typed out', 'Parkplaetze fehlen', 'parking'],
    ['a word inside a longer one', 'Parkplatzsuche in den Innenstädten', 'parking'],
    ['a longer word that holds a short one', 'Kurzparkplätze', 'parking'],
    ['a slip of the keyboard', 'Liferwagen in der Altstatd', 'vans'],
    ['the beginning of a word that is being typed', 'Glascont', 'bins'],
    ['words of the text below', 'Rettungswege zugestellt', 'vans'],
    ['another order of words', 'Keller überflutet bei Starkregen', 'rain'],
  ])('is found by %s', (_what, typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  it.each([
    'Die Stadt und die Gemeinde haben nicht genug',
    'Schwimmunterricht fällt aus',
    '',
    '???',
    'der die das',
  ])('is not "%s"', (typed) => {
    expect(ids(typed)).toEqual([]);
  });

  it('does not take glass fibre for glass containers', () => {
    expect(ids('Glasfaserausbau stockt')).toEqual(['fibre']);
  });

  it('is found where two say the same in other words, also when it is the only one there', () => {
    const likeness = createLikeness();
    likeness.put('older', {
      title: 'Paketdienste stehen in zweiter Reihe',
      text: 'Lieferwagen halten auf der Fahrbahn.',
    });
    const asked = {
      title: 'Lieferwagen blockieren die Altstadt',
      text: 'Paketdienste parken morgens in zweiter Reihe.',
    };
    expect(likeness.find(asked, 5)).toMatchObject([{ id: 'older' }]);
    expect(likeness.find({ title: asked.title, text: 'Rettungswege sind zugestellt.' }, 5)).toEqual([]);
  });

  it('is one with another text of the same id, and gone when it is dropped', () => {
    const likeness = known();
    likeness.put('rain', { title: 'Hitze in Schulräumen', text: '' });
    expect(likeness.find({ title: 'Starkregen', text: '' }, 5)).toEqual([]);
    expect(likeness.find({ title: 'Hitze Schule', text: '' }, 5)).toMatchObject([{ id: 'rain' }]);
    likeness.drop('rain');
    expect(likeness.size).toBe(4);
    expect(likeness.find({ title: 'Hitze Schule', text: '' }, 5)).toEqual([]);
  });

  it('gets the same answer whatever came first, with scores from 0 to 1, and finds every text by its own title', () => {
    const words = [
      'Parkplatz',
      'Bus',
      'Bahnhof',
      'Regen',
      'Keller',
      'Müll',
      'Radweg',
      'Schule',
      'Lärm',
      'Licht',
    ];
    const title = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
      .map((some) => some.join(' '));
    fc.assert(
      fc.property(
        fc.array(title, { minLength: 1, maxLength: 20 }),
        title,
        fc.nat(),
        (titles, asked, turn) => {
          const texts = titles.map((one, index) => [`id${index}`, { title: one, text: '' }] as const);
          const first = createLikeness();
          const second = createLikeness();
          for (const [id, one] of texts) first.put(id, one);
          const cut = turn % texts.length;
          for (const [id, one] of [...texts.slice(cut), ...texts.slice(0, cut)]) second.put(id, one);
          const found = first.find({ title: asked, text: '' }, 50);
          expect(second.find({ title: asked, text: '' }, 50)).toEqual(found);
          for (const { score } of found) expect(score > 0 && score <= 1).toBe(true);
          const [id, own] = texts[0] ?? ['', { title: '', text: '' }];
          expect(first.find(own, 50).find((one) => one.id === id)?.score).toBe(1);
        },
      ),
    );
  });

  it('looks through five thousand texts while somebody types', () => {
    const likeness = createLikeness();
    for (let at = 0; at < 5_000; at += 1) {
      const words = (of: number) => `${syllables(at * 7 + of)}${syllables(at * 13 + of * 3)}`;
      likeness.put(`id${at}`, {
        title: `${words(1)} in der ${words(2)} ${words(3)}`,
        text: Array.from({ length: 40 }, (_, of) => words(of + 4)).join(' '),
      });
    }
    likeness.put('wanted', { title: 'Lieferwagen blockieren die Altstadt', text: '' });
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round += 1) {
      const begun = performance.now();
      const found = likeness.find({ title: 'Lieferwagen in der Altstadt', text: 'Sie blockieren alles.' }, 5);
      best = Math.min(best, performance.now() - begun);
      expect(found[0]?.id).toBe('wanted');
    }
    expect(best).toBeLessThan(80);
  });
});

/** Invented words of German sounds, always the same. */
function syllables(seed: number): string {
  const parts = [
    'park',
    'bahn',
    'licht',
    'regen',
    'schul',
    'markt',
    'fluss',
    'wald',
    'rad',
    'netz',
    'haus',
    'weg',
  ];
  return `${parts[seed % 12]}${parts[Math.floor(seed / 12) % 12]}${['ung', 'en', 'er', 'heit'][seed % 4]}`;
}

it('leaves out of a text what says nothing, each word once', () => {
  expect(termsOf('Die Stadt und ihre Straßen: Straßen, Straße!')).toEqual(['strass']);
});
