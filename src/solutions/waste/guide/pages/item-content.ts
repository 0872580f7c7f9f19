import { fullLanguage, type Language } from '../../../../kernel/i18n/language.ts';
import { text } from '../../../../kernel/i18n/text.ts';
import { textsIn } from '../../../../kernel/i18n/texts-in.ts';
import type { Block, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../../kernel/sources/feed-language.ts';
import { i18n, type Say, sayIn } from '../../texts.ts';
import { GUIDE_PATH } from '../guide-paths.ts';
import type { SortingItem } from '../item.ts';
import { type ItemHere, nameOf, type OwnRule, waysOf } from '../items-at.ts';
import { inShort, wayInWords } from './ways-in-words.ts';

/** The page of an entry without what takes a look at the database; also of a rule that nobody has published yet. */
export function itemContent(item: ItemHere, { language }: PlaceRequest): PageContent {
  const say = sayIn(language);
  const name = nameOf(item, language);
  return {
    title: name.text,
    ...(name.lang !== undefined && { lang: name.lang }),
    description: say('abc_item_description', { item: name.text, ways: inShort(waysOf(item), say) }),
    blocks: [
      ...warningBlocks(item.general, say),
      ...(item.own === null ? generalBlocks(item.general, language) : ownBlocks(item.own, language)),
    ],
  };
}

function warningBlocks(general: SortingItem | null, say: Say): Block[] {
  if (general?.warning === undefined) return [];
  return [{ type: 'text', text: say(`warning_${general.warning}`), tone: 'lead' }];
}

function generalBlocks(general: SortingItem | null, language: Language): Block[] {
  if (general === null) return [];
  const say = sayIn(language);
  return [
    { type: 'heading', text: say('abc_where') },
    {
      type: 'list',
      items: general.ways.map((way) => ({ text: say(`where_${way.to}`), ...noteOf(way.when, say) })),
    },
    { type: 'text', text: say('abc_general'), tone: 'note' },
    ...(general.local === undefined
      ? []
      : [
          {
            type: 'text',
            text: say('abc_local', { text: say(`local_${general.local}`) }),
            tone: 'note',
          } satisfies Block,
        ]),
    ...hintBlocks(general, language),
  ];
}

function noteOf(when: SortingItem['ways'][number]['when'], say: Say): { note?: string } {
  return when === undefined ? {} : { note: say(`when_${when}`) };
}

/** Hints are named by data: that each has its words in both languages, a test says. */
function hintBlocks({ hints }: SortingItem, language: Language): Block[] {
  const texts = textsIn(i18n, language);
  return [
    { type: 'heading', text: sayIn(language)('abc_hints') },
    { type: 'list', items: hints.map((hint) => ({ text: text(texts, language, `hint_${hint}`) })) },
  ];
}

/** What the unit says stands alone: the general rule beside it would only confuse. */
function ownBlocks({ record, source, unit }: OwnRule, language: Language): Block[] {
  const say = sayIn(language);
  const isOther = record.hintEn !== null && fullLanguage(language) !== FEED_LANGUAGE;
  const hint = isOther ? record.hintEn : record.hint;
  return [
    { type: 'heading', text: say('abc_here', { place: unit }) },
    { type: 'list', items: record.fractions.map((to) => ({ text: wayInWords({ to }, say) })) },
    ...(hint === null
      ? []
      : [{ type: 'text', text: hint, ...(isOther ? {} : { lang: FEED_LANGUAGE }) } satisfies Block]),
    ...(record.place === null
      ? []
      : [
          {
            type: 'facts',
            rows: [{ label: say('sorting_place'), value: record.place, lang: FEED_LANGUAGE }],
          } satisfies Block,
        ]),
    ...(record.url === null
      ? []
      : [
          {
            type: 'list',
            items: [{ text: say('sorting_url'), note: new URL(record.url).hostname, href: record.url }],
          } satisfies Block,
        ]),
    { type: 'source', source },
  ];
}

/** Way back, below each page of the guide. */
export function backToGuide(say: Say): Block {
  return { type: 'list', items: [{ text: say('abc_back'), page: GUIDE_PATH }] };
}
