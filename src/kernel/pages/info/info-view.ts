import { summarize } from '../../bundle/place-summary.ts';
import type { Language } from '../../i18n/language.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel, PageContent } from '../../solution.ts';
import { speakingTown } from '../../towns/town-look.ts';
import type { View } from '../page-data.ts';
import { accessibility } from './accessibility.ts';
import { help } from './help.ts';
import { imprint } from './imprint.ts';
import type { InfoName } from './names.ts';
import { privacy } from './privacy.ts';
import { reportForm } from './report-form.ts';
import type { InfoRequest } from './request.ts';

const PAGES: Readonly<Record<InfoName, (request: InfoRequest) => PageContent>> = {
  hilfe: help,
  barrierefreiheit: accessibility,
  datenschutz: privacy,
  impressum: imprint,
};

/** A page without a place, as data; `place` is where the reader came from. */
export function infoView(input: {
  name: InfoName;
  language: Language;
  place: Place | null;
  kernel: Pick<Kernel, 'operator' | 'places' | 'adoptions' | 'towns'>;
}): Extract<View, { kind: 'info' }> {
  const { name, language, place, kernel } = input;
  const { operator, places } = kernel;
  const town = place === null ? null : (speakingTown(place, kernel) ?? null);
  return {
    kind: 'info',
    name,
    place: place === null ? null : summarize(place, kernel),
    page: PAGES[name]({ language, place, operator, places, town }),
    report:
      name === 'barrierefreiheit'
        ? reportForm(town?.accessibilityContact ?? operator.contact, language)
        : null,
  };
}
