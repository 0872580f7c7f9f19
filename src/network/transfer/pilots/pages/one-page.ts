import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { keyPath, networkPath } from '../../../../kernel/pages/screen.ts';
import type { Block, FactRow, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { examplePathBlocks } from '../../approvals/pages/example-path.ts';
import { exampleCheckBlocks } from '../../feasibility/pages/example-check.ts';
import { ROOMS } from '../../paths.ts';
import { type Say, sayIn } from '../../texts.ts';
import { type PilotReport, pilotReport } from '../pilot-report.ts';
import { isPublicPilot } from '../public-store.ts';
import { changeLines, decisionRows, fieldRows, recordRows } from '../report-words.ts';
import { feedbackBlocks } from './feedback-blocks.ts';
import { figureBlocks } from './figure-blocks.ts';

/** One pilot for everybody; null: there is none, or it is only planned. */
export async function onePage(
  id: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  if (!(await isPublicPilot(kernel.db, id))) return null;
  const report = await pilotReport(kernel, id, language);
  if (report === null) return null;
  const say = sayIn(language);
  const { project, town, isExample } = report;
  return {
    ...{ title: project.title, lang: project.lang },
    description: say('pilot_description', { town: town.name, state: say(`project_state_${project.state}`) }),
    ...(isExample && { example: true as const }),
    blocks: [
      ...leadBlocks(report, say),
      ...paragraphs(report),
      { type: 'facts', rows: [...stateRows(report, say, language), ...recordRows(report, say, language)] },
      ...endBlocks(report, say, language),
      { type: 'heading', text: say('pilot_figures') },
      { type: 'text', text: say('pilot_figures_about'), tone: 'note' },
      ...figureBlocks(report, say, language),
      ...changeBlocks(report, say, language),
      ...(isExample ? await beforeBlocks(report, language, kernel) : []),
      ...feedbackBlocks(report, say, language),
      ...historyBlocks(report, say, language),
      ...paperBlocks(report, say, language),
      { type: 'list', items: [{ text: say('pilot_to_all'), page: ROOMS.pilots }] },
    ],
  };
}

/** What came before it ran: of what is invented everybody may read it, of real towns it is their own business. */
async function beforeBlocks(
  { project: { id, lang }, town }: PilotReport,
  language: NetworkRequest['language'],
  kernel: Kernel,
): Promise<Block[]> {
  return [
    ...(await exampleCheckBlocks({ id, lang }, language, kernel)),
    ...(await examplePathBlocks({ id, ars: town.ars }, language, kernel)),
  ];
}

function leadBlocks({ project, pilot }: PilotReport, say: Say): Block[] {
  const { stopCode, state, lang } = project;
  return [
    ...(stopCode === null
      ? []
      : [
          {
            ...{ type: 'text', tone: 'note' },
            text: say('pilot_stopped', { reason: say(`stop_${stopCode}`) }),
          } satisfies Block,
        ]),
    ...(state === 'halted'
      ? [{ type: 'text', text: say('pilot_is_halted'), tone: 'note' } satisfies Block]
      : []),
    ...(pilot.citizenInfo === ''
      ? []
      : pilot.citizenInfo
          .split(/\n+/)
          .filter((line) => line.trim() !== '')
          .map((line, index) => ({
            ...{ type: 'text' as const, text: line, lang },
            ...(index === 0 && { tone: 'lead' as const }),
          }))),
  ];
}

function paragraphs({ project: { about, lang } }: PilotReport): Block[] {
  return about
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'text', text: line, lang }));
}

function stateRows(report: PilotReport, say: Say, language: NetworkRequest['language']): FactRow[] {
  const { project, town } = report;
  const { idea, field, state } = project;
  return [
    { label: say('pilot_state'), value: say(`project_state_${state}`) },
    { label: say('pilot_town'), value: town.name, href: keyPath(town.ars, language) },
    ...fieldRows(report, say).map((row) => ({
      ...row,
      href: `${networkPath(language)}/${ROOMS.pilots}/thema-${field}`,
    })),
    ...(idea === null
      ? []
      : [
          {
            ...{ label: say('project_idea'), value: idea.title, lang: idea.lang },
            href: `${networkPath(language)}/${idea.page}`,
          },
        ]),
  ];
}

/** What was decided stands before the figures: also what did not work. */
function endBlocks(report: PilotReport, say: Say, language: NetworkRequest['language']): Block[] {
  const rows = decisionRows(report, say, language);
  if (rows.length === 0) return [];
  return [
    { type: 'heading', text: say('pilot_end') },
    { type: 'facts', rows },
  ];
}

function changeBlocks(report: PilotReport, say: Say, language: NetworkRequest['language']): Block[] {
  const lines = changeLines(report, say, language);
  return [
    { type: 'heading', text: say('pilot_changes') },
    lines.length === 0
      ? { type: 'text', text: say('pilot_changes_none') }
      : {
          type: 'list',
          items: lines.map(({ text, lang }) => ({ text, ...(lang !== undefined && { lang }) })),
        },
  ];
}

function historyBlocks(
  { history, project }: PilotReport,
  say: Say,
  language: NetworkRequest['language'],
): Block[] {
  // What was only planned is the town's own business, apart from that it was.
  return [
    {
      ...{ type: 'fold', title: say('project_history') },
      blocks: [
        {
          ...{ type: 'list', look: 'ordered' },
          items: history.map(({ to, by, at, reason, mark }) => ({
            text: say('pilot_step', {
              state: say(`project_state_${to}`),
              by,
              date: formatDate(at, language),
            }),
            ...(mark !== null && { mark: say(`step_mark_${mark}`) }),
            ...(reason !== '' && { note: reason, noteLang: project.lang }),
          })),
        },
      ],
    },
  ];
}

function paperBlocks(
  { project: { id } }: PilotReport,
  say: Say,
  language: NetworkRequest['language'],
): Block[] {
  const href = (format: string) => `/api/transfer/pilots/${id}/paper?format=${format}&lang=${language}`;
  return [
    { type: 'heading', text: say('pilot_paper') },
    {
      type: 'list',
      items: [
        { text: say('pilot_paper_pdf'), href: href('pdf') },
        { text: say('pilot_paper_docx'), href: href('docx') },
      ],
    },
  ];
}
