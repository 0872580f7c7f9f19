/** What visitors can say of a record in one tap; each is named by the text `choice_<id>`. */
import type { PageContent } from '../../../kernel/solution.ts';
import type { Say } from '../texts.ts';

type Correctable = NonNullable<PageContent['correctable']>;

const CHOICES = {
  event: ['off', 'moved', 'wrong'],
  place: ['closed', 'relocated', 'hours', 'wrong'],
  tour: ['blocked', 'wrong'],
} as const;

export type ChoiceId = (typeof CHOICES)[keyof typeof CHOICES][number];

export function choicesFor(what: keyof typeof CHOICES, say: Say): NonNullable<Correctable['choices']> {
  return CHOICES[what].map((id) => ({
    id,
    label: say(`choice_${id}`),
    // "Something is wrong" alone helps nobody to mend it.
    ...(id === 'wrong' && { needs: 'text' as const }),
  }));
}
