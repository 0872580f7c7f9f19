import { fullLanguage } from '../../kernel/i18n/language.ts';
import { text } from '../../kernel/i18n/text.ts';
import type { Kernel, PageContent, PlaceRequest } from '../../kernel/solution.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import { entriesOf } from './store.ts';

const PAGE_SIZE = 200;

/** The list of entries of a place; there are no pages below it. */
export async function page(
  rest: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  if (rest !== '') return null;
  const texts = { de, en }[fullLanguage(language)];
  const entries = await entriesOf(kernel.places.keys(place.ars), kernel.db, { limit: PAGE_SIZE });
  return {
    title: texts.title,
    description: texts.description,
    blocks:
      entries.length === 0
        ? [
            {
              type: 'text',
              text: text(texts, language, 'card_none', { count: 0, place: place.name }),
              tone: 'note',
            },
          ]
        : [
            {
              type: 'list',
              items: entries.map(({ name, source, licence }) => ({
                text: name,
                note: `${source}, ${licence}`,
              })),
            },
          ],
  };
}
