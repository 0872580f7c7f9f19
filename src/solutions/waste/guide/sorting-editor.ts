/** How a town hall says where something goes at its place. */
import { z } from 'zod';
import type { Editor, EditorContext, MapResult } from '../../../kernel/sources/intake.ts';
import { FRACTIONS } from '../fractions.ts';
import { lineOrNull, noteOrNull } from '../text-or-null.ts';
import { GUIDE_PATH } from './guide-paths.ts';
import { itemKey, itemOf } from './items.ts';
import { itemContent } from './pages/item-content.ts';
import { type SortingRecord, sortingSchema } from './sorting-model.ts';

const maybe = (most: number, label: string, hint?: string) =>
  z
    .string()
    .trim()
    .max(most)
    .default('')
    .meta({ label, ...(hint !== undefined && { hint }) });

export const sortingForm = z.object({
  item: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta({ label: 'sorting_item', hint: 'sorting_item_hint', suggest: '/api/waste/sorting-names' }),
  fractions: z
    .array(z.enum(FRACTIONS))
    .min(1)
    .max(5)
    .default(['residual'])
    .meta({ label: 'sorting_fractions', options: 'where' }),
  hint: maybe(1000, 'sorting_hint', 'sorting_hint_hint').meta({ widget: 'paragraphs' }),
  hintEn: maybe(1000, 'sorting_hint_en').meta({ widget: 'paragraphs' }),
  place: maybe(300, 'sorting_place', 'sorting_place_hint'),
  words: z
    .array(z.string().trim().min(1).max(100))
    .max(30)
    .default([])
    .meta({ label: 'sorting_words', hint: 'sorting_words_hint' }),
  url: z
    .string()
    .max(2000)
    .regex(/^https?:\/\//i)
    .nullable()
    .default(null)
    .meta({ label: 'sorting_url', hint: 'form_address_hint', widget: 'address' }),
});

export const sortingEditor: Editor<SortingRecord> = {
  form: sortingForm,
  map: (form, context) => sortingOfForm(sortingForm.parse(form), context),
  // Its address is made of its word: the list of the guide leads there.
  page: () => GUIDE_PATH,
  preview: (record, request, kernel) => {
    const source = {
      name: request.place.name,
      licence: 'own',
      url: null,
      time: kernel.clock.now().toString(),
    };
    const general = itemOf(record.item) ?? null;
    return itemContent(
      { id: record.item, general, own: { record, source, unit: request.place.name } },
      request,
    );
  },
};

function sortingOfForm(
  form: z.infer<typeof sortingForm>,
  { source }: EditorContext,
): MapResult<SortingRecord> {
  const item = itemKey(form.item);
  if (item === '') return { fault: { code: 'no-item', reason: 'The entry has no letters.', path: 'item' } };
  const record = sortingSchema.parse({
    ...{ item, name: form.item, words: form.words, fractions: form.fractions, url: form.url },
    ...{ hint: noteOrNull(form.hint), hintEn: noteOrNull(form.hintEn), place: lineOrNull(form.place) },
  });
  return { ars: source.ownerArs, record };
}
