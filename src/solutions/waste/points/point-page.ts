import type { Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { sourceOf } from '../from-sources.ts';
import { sayIn } from '../texts.ts';
import { pointContent } from './point-content.ts';
import { isGonePoint, pointById } from './point-store.ts';
import { pointPath, pointsPath } from './points-path.ts';
import { pointsScope } from './points-scope.ts';

const CHOICES = ['full', 'dirty', 'closed', 'hours', 'wrong'] as const;

/** One collection point; says so where it is no longer told; null for one that never was in reach of the place. */
export async function pointPage(
  id: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place, language } = request;
  const say = sayIn(language);
  const scope = pointsScope(place, kernel.places);
  const known = await pointById(scope.keys, kernel.db, id);
  const source = known === null ? null : sourceOf(known, kernel);
  if (known === null || source === null) return gonePage(id, request, kernel);
  const { record, ars } = known;
  const unit = kernel.places.resolve(ars);
  const owner = unit.kind === 'current' || unit.kind === 'moved' ? unit.place.ars : ars;
  const content = pointContent(record, {
    request,
    source,
    town: scope.whose(ars),
    now: kernel.clock.now(),
    ars,
  });
  return {
    ...content,
    ...{ canonical: pointPath(id), canonicalAt: owner },
    // Never of invented ones: nobody would answer.
    ...(source.example !== true && {
      correctable: {
        ...{ ars: owner, record: id, about: content.title, lang: FEED_LANGUAGE },
        ...(source.url !== null && { href: source.url }),
        choices: CHOICES.map((choice) => ({
          id: choice,
          label: say(`choice_${choice}`),
          // "Something is wrong" alone helps nobody to mend it.
          ...(choice === 'wrong' && { needs: 'text' as const }),
        })),
      },
    }),
  };
}

async function gonePage(
  id: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  if (!(await isGonePoint(pointsScope(place, kernel.places).keys, kernel.db, id))) return null;
  const say = sayIn(language);
  return {
    title: say('point_gone_title'),
    description: say('point_gone'),
    blocks: [
      { type: 'text', text: say('point_gone'), tone: 'lead' },
      { type: 'list', items: [{ text: say('points_back'), page: pointsPath() }] },
    ],
  };
}
