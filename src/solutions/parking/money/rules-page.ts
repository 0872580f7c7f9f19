import { civilDate } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import type { Block, FactRow, Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { PAGES, PATH } from '../paths.ts';
import { settingsOf } from '../settings.ts';
import { sayIn } from '../texts.ts';
import { centsInWords } from './cents-in-words.ts';
import { CHAPTERS, type TermRule, type Terms, termsById, termsOn } from './terms.ts';

const LIMITS = ['mostHour', 'mostNight', 'mostDay', 'mostMonth'] as const;

/** `parken/regeln`: the terms that hold today, and `parken/regeln/<version>`: those of a version. */
export async function rulesPage(
  rest: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const [first, version, ...more] = rest.split('/');
  if (first !== PAGES.rules || more.length > 0) return null;
  const today = civilDate(kernel.clock.now()).toString();
  const terms = version === undefined ? termsOn(today) : termsById(version);
  if (terms === null) return null;
  const say = sayIn(language);
  const settings = settingsOf(place, kernel);
  const limits = LIMITS.map((name): FactRow => {
    const most = settings[name];
    return {
      label: say(`rules_${name}`),
      value: most === 0 ? say('rules_no_limit') : centsInWords(most, language),
    };
  });
  return {
    ...{ title: say('rules_title', { place: place.name }), description: say('rules_description') },
    blocks: [
      {
        ...{ type: 'text', tone: 'lead' },
        text: say('rules_lead', { version: terms.id, day: formatDate(terms.from, language) }),
      },
      { type: 'text', tone: 'note', text: say('rules_no_advice') },
      { type: 'heading', text: say('rules_ways') },
      {
        ...{ type: 'list', look: 'ordered' },
        items: (['free', 'direct', 'provider'] as const).map((way) => ({
          ...{ text: say(`rules_way_${way}`), note: say(`rules_way_${way}_note`) },
        })),
      },
      { type: 'heading', text: say('rules_limits', { place: place.name }) },
      { type: 'facts', rows: limits },
      { type: 'text', text: say('rules_limits_note') },
      ...CHAPTERS.flatMap((chapter) => chapterBlocks(terms, chapter, language)),
      { type: 'heading', text: say('rules_to_verify') },
      { type: 'text', text: say('rules_to_verify_note') },
      {
        type: 'list',
        items: terms.rules
          .filter(({ toVerify }) => toVerify === true)
          .map(({ id, source }) => ({
            text: say(`term_${id}_title`),
            ...(source !== null && { note: source }),
          })),
      },
      { type: 'list', items: [{ text: say('rules_back'), page: PATH }] },
    ],
    ...(terms === termsOn(today) && { canonical: `${PATH}/${PAGES.rules}` }),
  };
}

function chapterBlocks(terms: Terms, chapter: TermRule['chapter'], language: Language): Block[] {
  const say = sayIn(language);
  const values = { minutes: terms.cancel.freeUntil };
  return [
    { type: 'heading', text: say(`rules_chapter_${chapter}`) },
    {
      type: 'facts',
      rows: terms.rules
        .filter((rule) => rule.chapter === chapter)
        .map(({ id, source, toVerify }) => ({
          ...{ label: say(`term_${id}_title`), value: say(`term_${id}`, values) },
          ...noteOf(source, toVerify === true, say('to_verify')),
        })),
    },
  ];
}

function noteOf(source: string | null, toVerify: boolean, words: string): Pick<FactRow, 'note'> {
  const parts = [...(source === null ? [] : [source]), ...(toVerify ? [words] : [])];
  return parts.length === 0 ? {} : { note: parts.join(' · ') };
}
