import type { PageContent } from '../../solution.ts';
import { operatorRows } from './operator-rows.ts';
import type { InfoRequest } from './request.ts';
import { paragraphs, sayIn } from './texts.ts';
import { townBlocks } from './town-blocks.ts';

/** Who runs this installation, from the configuration alone. */
export function imprint(request: InfoRequest): PageContent {
  const { language, operator, town } = request;
  const say = sayIn(language);
  const { rows, hasGaps } = operatorRows(operator, say);
  return {
    title: say('impressum_title'),
    description: say('impressum_description'),
    blocks: [
      ...townBlocks(request, {
        ...{ heading: 'impressum_town_heading', website: true },
        texts: [town?.imprint ?? null, town?.contact ?? null],
      }),
      ...(town === null ? [] : [{ type: 'heading' as const, text: say('impressum_operator_heading') }]),
      ...paragraphs(say('impressum_lead'), 'lead'),
      { type: 'facts', rows },
      ...(hasGaps ? [{ type: 'text' as const, text: say('impressum_gaps'), tone: 'note' as const }] : []),
      { type: 'heading', text: say('impressum_software_heading') },
      ...paragraphs(say('impressum_software')),
    ],
  };
}
