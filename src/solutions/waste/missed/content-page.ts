import { plainPath } from '../../../kernel/pages/plain/plain-path.ts';
import type { Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { sourceBlocks } from '../from-sources.ts';
import { PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { MISSED_PAGES } from './paths.ts';
import { reportableBins } from './reportable-bins.ts';

export async function missedPageAt(
  rest: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  return rest === 'nicht-abgeholt' ? missedContent(request, kernel) : null;
}

/** `abfall/nicht-abgeholt`: what can be done, and the way to the form. */
async function missedContent({ place, language }: PlaceRequest, kernel: Kernel): Promise<PageContent> {
  const say = sayIn(language);
  const bins = await reportableBins(place, kernel);
  const sources = bins.flatMap((one) =>
    one.sources.map((source) => ({ source, seenAt: null, licence: null })),
  );
  return {
    title: say('missed_title'),
    description: say('missed_lead'),
    blocks:
      bins.length === 0
        ? [{ type: 'text', text: say('missed_no_bins') }]
        : [
            { type: 'text', text: say('missed_lead'), tone: 'lead' },
            { type: 'text', text: say('missed_what_happens') },
            {
              type: 'action',
              text: say('missed_start'),
              href: plainPath(language, place.ars, { path: PATH }, MISSED_PAGES.report),
            },
            ...sourceBlocks(sources, kernel),
          ],
  };
}
