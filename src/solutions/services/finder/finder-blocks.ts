/** What a page says of the finder in plain words: asked now, an older answer, silent, or that it knows no such service. */
import { formatClock, formatDate } from '../../../kernel/pages/format.ts';
import type { Block, PlaceRequest } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';
import type { ServiceView } from '../view/service-view.ts';

export function finderBlocks(
  { finder, page }: Pick<ServiceView, 'finder' | 'page'>,
  { place, language }: PlaceRequest,
): Block[] {
  const say = sayIn(language);
  const note = (text: string): Block => ({ type: 'text', text, tone: 'note' });
  const moment = (instant: string) => ({
    date: formatDate(instant, language),
    time: formatClock(instant, language),
  });
  switch (finder.kind) {
    case 'off':
      return [];
    case 'answer': {
      const { info } = finder.text;
      return [note(say(info.stale ? 'finder_old' : 'finder_answered', moment(info.time)))];
    }
    case 'none':
      return [note(say('finder_none', { place: place.name }))];
    case 'down':
      return [note(say('finder_down', moment(finder.since)))];
    case 'asking':
      return [note(say('finder_asking')), { type: 'list', items: [{ text: say('finder_again'), page }] }];
  }
}
