import type { Language } from '../../../kernel/i18n/language.ts';
import type { Announced } from '../../../kernel/notifications/notification.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { PATH } from '../paths.ts';
import type { WaitingPart } from './parts-by-town.ts';
import { REMINDER } from './reminder-part.ts';

/** What is said to whoever has a wish; ready to show in the language of the wish. */
export type Saying = Pick<Announced, 'title' | 'text' | 'lang' | 'tag' | 'until' | 'pace'>;

/** Parts of one notification. */
const MOST_PARTS = 2_000;

/** One notification for all who are to read the same about the same districts: many wishes, few messages. */
export function together(ars: Ars, said: readonly { to: WaitingPart; saying: Saying }[]): Announced[] {
  const groups = new Map<string, { to: WaitingPart; saying: Saying; parts: string[] }>();
  for (const { to, saying } of said) {
    const key = JSON.stringify([to.language, to.slugs, saying]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { to, saying, parts: [to.part] });
    else group.parts.push(to.part);
  }
  return [...groups.values()].flatMap(({ to, saying, parts }) =>
    chunks(parts).map((some) => announced(ars, to, saying, some)),
  );
}

function announced(
  ars: Ars,
  { language, slugs }: { language: Language; slugs: readonly string[] },
  saying: Saying,
  parts: readonly string[],
): Announced {
  return {
    ...{ topic: REMINDER, parts, language, units: [ars], count: 1, urgency: 'normal' },
    ...{ ...saying, page: `${PATH}/bezirk/${slugs.join('+')}` },
  };
}

function chunks<One>(all: readonly One[]): One[][] {
  return Array.from({ length: Math.ceil(all.length / MOST_PARTS) }, (_, index) =>
    all.slice(index * MOST_PARTS, (index + 1) * MOST_PARTS),
  );
}
