import { fullLanguage } from '../../../kernel/i18n/language.ts';
import { momentValues } from '../../../kernel/pages/format-moment.ts';
import type {
  Block,
  FactRow,
  Kernel,
  ListItem,
  PageContent,
  PlaceRequest,
} from '../../../kernel/solution.ts';
import { richBlocks } from '../../../kernel/text/rich-blocks.ts';
import { richTextOf } from '../../../kernel/text/rich-text.ts';
import { scopeOf } from '../scope.ts';
import { sayIn } from '../texts.ts';
import { headlineOf, issuerOf, warningWhen } from './in-words.ts';
import { type KnownWarning, textIn } from './model.ts';
import { warningById } from './store.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_NAMES = 40;

/** One warning; null where there is none with that id here. */
export async function warningPage(
  id: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  if (!UUID.test(id)) return null;
  const warning = await warningById(scopeOf(place, kernel), id, kernel.db);
  const text = warning && textIn(warning, fullLanguage(language));
  if (warning === undefined || text === undefined || text === null) return null;
  const say = sayIn(language);
  const now = kernel.clock.now();
  const source = kernel.sources.info(warning.source, warning.seenAt, now);
  const isOver =
    warning.replaced || (warning.until !== null && Date.parse(warning.until) <= now.epochMilliseconds);
  const instruction: Block[] =
    text.instruction === ''
      ? []
      : [
          { type: 'heading', text: say('instruction') },
          ...richBlocks(richTextOf(text.instruction), text.lang),
        ];
  return {
    title: text.headline,
    lang: text.lang,
    description: `${say('official')}: ${say(`severity_${warning.severity}`)}, ${warningWhen(warning, now, language)}`,
    blocks: [
      ...(isOver ? [{ type: 'text' as const, text: say('warning_over'), tone: 'note' as const }] : []),
      ...(source === null
        ? []
        : [
            {
              type: 'text' as const,
              text: say('official_by', { issuer: issuerOf(warning, source) }),
              tone: 'lead' as const,
            },
          ]),
      ...richBlocks(richTextOf(text.description), text.lang),
      ...instruction,
      { type: 'facts', rows: factsOf(warning, { place, language }) },
      ...(source === null ? [] : [{ type: 'source' as const, source }]),
    ],
    ...(source?.example && { example: true as const }),
  };
}

function factsOf(warning: KnownWarning, { language }: PlaceRequest): FactRow[] {
  const say = sayIn(language);
  const moment = (instant: string) => say('moment', momentValues(instant, language));
  const names = warning.areaNames.slice(0, MOST_NAMES).join(', ');
  return [
    { label: say('severity'), value: say(`severity_${warning.severity}`) },
    ...(names === '' ? [] : [{ label: say('area'), value: names, lang: 'de' }]),
    ...(warning.from === null ? [] : [{ label: say('from'), value: moment(warning.from) }]),
    { label: say('until'), value: warning.until === null ? say('since_open') : moment(warning.until) },
    { label: say('sent'), value: moment(warning.sent) },
    ...(warning.web === null
      ? []
      : [{ label: say('link'), value: new URL(warning.web).host, href: warning.web }]),
  ];
}

/** Warnings as rows of the list, with a heading of their own. */
export function warningBlocks(
  warnings: readonly KnownWarning[],
  { language }: PlaceRequest,
  kernel: Kernel,
): Block[] {
  const say = sayIn(language);
  const now = kernel.clock.now();
  if (warnings.length === 0) return [];
  const items = warnings.map((warning): ListItem => {
    const { headline, lang } = headlineOf(warning, language);
    const source = kernel.sources.info(warning.source, warning.seenAt, now);
    return {
      text: headline,
      lang,
      note: [
        ...(source === null ? [] : [issuerOf(warning, source)]),
        ...[say(`severity_${warning.severity}`), warningWhen(warning, now, language)],
      ].join(' · '),
      page: `hinweise/warnung/${warning.id}`,
      ...(source?.example && { example: true as const }),
    };
  });
  return [
    { type: 'heading', text: say('warnings') },
    { type: 'list', items },
  ];
}
