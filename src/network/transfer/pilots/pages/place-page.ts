/** Pages of the place: what it tries, until when, and how people say that it goes. */
import type { Language } from '../../../../kernel/i18n/language.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import type { Block, Kernel, ListItem, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import { PATH, ROOMS } from '../../paths.ts';
import { isOver } from '../../projects/next-steps.ts';
import { solutionTitle } from '../../solution-title.ts';
import { sayIn } from '../../texts.ts';
import { pilotReport } from '../pilot-report.ts';
import { isPublicPilot, type PilotLine, publicPilots } from '../public-store.ts';
import { changeLines, decisionRows, recordRows } from '../report-words.ts';
import { feedbackBlocks } from './feedback-blocks.ts';
import { figureBlocks } from './figure-blocks.ts';

const PILOTS = 'piloten';
const MOST = 100;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export async function placePage(
  rest: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  if (rest === '') return frontPage(request, kernel);
  const [first, id = '', more] = rest.split('/');
  return first === PILOTS && UUID.test(id) && more === undefined ? pilotPage(id, request, kernel) : null;
}

async function frontPage({ place, language }: PlaceRequest, kernel: Kernel): Promise<PageContent> {
  const say = sayIn(language);
  const keys = kernel.places.keys(place.ars);
  const all = await publicPilots(kernel.db, { keys, limit: MOST });
  const [running, over] = [all.filter((one) => !isOver(one)), all.filter((one) => isOver(one))];
  const values = { place: place.name };
  const part = (title: string, pilots: readonly PilotLine[]): Block[] =>
    pilots.length === 0
      ? []
      : [
          { type: 'heading', text: title },
          { type: 'list', items: pilots.map((one) => itemOf(one, language, kernel)) },
        ];
  return {
    title: say('pilot_place_title'),
    description: say('pilot_place_lead', values),
    blocks: [
      all.length === 0
        ? { type: 'text', text: say('pilot_place_none', values) }
        : { type: 'text', text: say('pilot_place_lead', values), tone: 'lead' },
      ...part(say('pilot_place_running'), running),
      ...part(say('pilot_place_over'), over),
      {
        type: 'list',
        items: [{ text: say('pilot_place_network'), href: `${networkPath(language)}/${ROOMS.pilots}` }],
      },
    ],
  };
}

function itemOf(
  { project, title, lang, solution, state, stopCode, endsOn, isExample }: PilotLine,
  language: Language,
  kernel: Pick<Kernel, 'solutions'>,
): ListItem {
  const say = sayIn(language);
  return {
    ...{ text: title, lang, page: `${PATH}/${PILOTS}/${project}`, mark: say(`project_state_${state}`) },
    note: [
      ...(solution === null ? [] : [solutionTitle(kernel, solution, language)]),
      ...(stopCode === null ? [] : [say(`stop_${stopCode}`)]),
      ...(endsOn === null || stopCode !== null || state === 'scaled'
        ? []
        : [say('pilot_until', { to: formatDate(endsOn, language) })]),
    ].join(' · '),
    ...(isExample && { example: true as const }),
  };
}

/** One pilot for whoever lives there: what it is and how to say how it goes come first. */
async function pilotPage(
  id: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  if (!(await isPublicPilot(kernel.db, id))) return null;
  const report = await pilotReport(kernel, id, language);
  if (report === null || report.town.ars !== place.ars) return null;
  const say = sayIn(language);
  const { project, pilot, isExample } = report;
  const words = pilot.citizenInfo === '' ? project.about : pilot.citizenInfo;
  const changes = changeLines(report, say, language);
  const decided = decisionRows(report, say, language);
  return {
    ...{ title: project.title, lang: project.lang },
    description: say('pilot_description', { town: place.name, state: say(`project_state_${project.state}`) }),
    ...(isExample && { example: true as const }),
    blocks: [
      ...words
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line): Block => ({ type: 'text', text: line, lang: project.lang })),
      {
        type: 'facts',
        rows: [
          { label: say('pilot_state'), value: say(`project_state_${project.state}`) },
          ...recordRows(report, say, language),
          ...decided,
        ],
      },
      ...feedbackBlocks(report, say, language),
      { type: 'heading', text: say('pilot_figures') },
      ...figureBlocks(report, say, language),
      ...(changes.length === 0
        ? []
        : [
            { type: 'heading', text: say('pilot_changes') } satisfies Block,
            {
              type: 'list',
              items: changes.map(({ text, lang }) => ({ text, ...(lang !== undefined && { lang }) })),
            } satisfies Block,
          ]),
      {
        type: 'list',
        items: [
          { text: say('pilot_place_full'), href: `${networkPath(language)}/${ROOMS.pilots}/${id}` },
          { text: say('pilot_place_all'), page: PATH },
        ],
      },
    ],
  };
}
