/** Texts of others in another language than that of the page: which ones there are, and how the page says so. */
import { foreignTo, languagesInWords } from '../i18n/foreign.ts';
import type { Block } from '../solution.ts';
import { type Child, type Element, h } from './html.ts';
import type { View } from './page-data.ts';
import type { Screen } from './screen.ts';

/** "Only in German", once on a page that holds such texts; whether all of its own texts are is not claimed. */
export function onlyInNote(screen: Screen): Element | false {
  const { say, data, language } = screen;
  const foreign = new Set(
    langsOf(data.view).flatMap((lang) => foreignTo(lang, language)?.toLowerCase().split('-')[0] ?? []),
  );
  if (foreign.size === 0) return false;
  return h(
    'p',
    { class: 'kern-body note' },
    h('span', { class: 'kern-icon kern-icon--info', 'aria-hidden': 'true' }),
    h('span', {}, say('only_in', { language: languagesInWords(foreign, language) })),
  );
}

/** `text` with the first place in it where the words of others stand marked as theirs. */
export function withQuote(
  text: string,
  quote: { text: string; lang: string } | undefined,
  { language }: Pick<Screen, 'language'>,
): Child {
  const lang = foreignTo(quote?.lang, language);
  const begin = quote === undefined || quote.text === '' ? -1 : text.indexOf(quote.text);
  if (quote === undefined || lang === undefined || begin < 0) return text;
  return [text.slice(0, begin), h('span', { lang }, quote.text), text.slice(begin + quote.text.length)];
}

type Lang = string | undefined;

function langsOf(view: View): Lang[] {
  switch (view.kind) {
    case 'here':
      return view.bundle.cards.map(({ quote }) => quote?.lang);
    case 'content':
    case 'network':
      return [view.page.lang, ...view.page.blocks.flatMap(langsOfBlock)];
    case 'map':
      return view.map.points.map(({ lang }) => lang);
    case 'search':
      return view.hits.flatMap(({ lang, excerptLang }) => [lang, excerptLang]);
    default:
      return [];
  }
}

function langsOfBlock(block: Block): Lang[] {
  switch (block.type) {
    case 'heading':
    case 'text':
    case 'picture':
      return [block.lang];
    case 'action':
      return [block.lang, block.noteLang];
    case 'facts':
      return block.rows.flatMap(({ lang, noteLang }) => [lang, noteLang]);
    case 'list':
      return block.items.flatMap(({ lang, noteLang }) => [lang, noteLang]);
    case 'part':
    case 'fold':
      return block.blocks.flatMap(langsOfBlock);
    default:
      return [];
  }
}
