import { momentValues } from '../../kernel/pages/format-moment.ts';
import type {
  Block,
  Kernel,
  ListItem,
  PageContent,
  PlaceRequest,
  SourceInfo,
} from '../../kernel/solution.ts';
import type { KnownNews } from './model.ts';
import { scopeOf } from './scope.ts';
import { newsAt } from './store.ts';
import { type Say, sayIn } from './texts.ts';

export const PATH = 'aktuelles';
const PAGE = 20;
/** Pages that can be asked for. */
const LAST = 50;

/** "", "2", "3" …; null where there is no such page. */
export async function listPage(
  rest: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const number = rest === '' ? 1 : /^([2-9]|[1-4]\d|50)$/.test(rest) ? Number(rest) : null;
  if (number === null) return null;
  const say = sayIn(language);
  const now = kernel.clock.now();
  const scope = scopeOf(place, kernel);
  const found = await newsAt(scope, kernel.db, { limit: PAGE + 1, offset: (number - 1) * PAGE });
  if (number > 1 && found.length === 0) return null;
  const shown = found.slice(0, PAGE);
  const sources = new Map(
    shown.map(({ source, seenAt }) => [source, kernel.sources.info(source, seenAt, now)] as const),
  );
  const rows = shown.map((one) => rowOf(one, sources.get(one.source) ?? null, { say, language }));
  const hasSource = kernel.sources.of('news', 'news', scope).length > 0;
  const blocks: Block[] = [
    { type: 'text', text: say('lead', { place: place.name }), tone: 'lead' },
    rows.length === 0
      ? { type: 'text', text: say(hasSource ? 'none' : 'no_source', { place: place.name }), tone: 'note' }
      : { type: 'list', items: rows },
    ...turnPages(number, found.length > PAGE && number < LAST, say),
    ...[...sources.values()].flatMap((source): Block[] =>
      source === null ? [] : [{ type: 'source', source }],
    ),
  ];
  return {
    title: number === 1 ? say('title') : say('title_page', { number }),
    description: say('description'),
    blocks,
  };
}

function rowOf(
  { title, teaser, link, lang, published }: KnownNews,
  source: SourceInfo | null,
  { say, language }: { say: Say; language: PlaceRequest['language'] },
): ListItem {
  const when = say('moment', momentValues(published, language));
  return {
    text: title,
    lang,
    href: link,
    note: [when, ...(source === null ? [] : [source.name]), ...(teaser === null ? [] : [teaser])].join(' · '),
    ...(source?.example && { example: true as const }),
  };
}

function turnPages(number: number, hasMore: boolean, say: Say): Block[] {
  const items: ListItem[] = [
    ...(hasMore ? [{ text: say('older'), page: `${PATH}/${number + 1}` }] : []),
    ...(number > 1 ? [{ text: say('newer'), page: number === 2 ? PATH : `${PATH}/${number - 1}` }] : []),
  ];
  return items.length === 0 ? [] : [{ type: 'list', items }];
}
