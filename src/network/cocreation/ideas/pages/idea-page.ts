import { type Language, LOCALE } from '../../../../kernel/i18n/language.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { townOf } from '../../../../kernel/network/town-lines.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import type { Block, FactRow, Kernel, ListItem, PageContent } from '../../../../kernel/solution.ts';
import { thingPath } from '../../paths.ts';
import { type LatestRank, latestRank } from '../../ratings/round-store.ts';
import { type Say, sayIn } from '../../texts.ts';
import { type Evidence, evidenceOf } from '../evidence-store.ts';
import { type Idea, wordsOf } from '../idea.ts';
import { readIdea } from '../idea-store.ts';
import { byOf, historyOf } from '../idea-view.ts';
import { challengesOf } from '../link-store.ts';
import { ownEvidencePage } from '../own-evidence.ts';
import { solutionName } from '../solution-name.ts';

/** One idea as everybody may read it; null: there is none, or nobody has screened it. */
export async function ideaPage(
  id: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const idea = await readIdea(kernel.db, id);
  if (idea === null || idea.hidden) return null;
  const say = sayIn(language);
  const { title, text, lang } = wordsOf(idea, language);
  const [challenges, evidence, history, ranks] = await Promise.all([
    challengesOf(kernel.db, [id]),
    evidenceOf(kernel.db, id),
    historyOf(idea, language, kernel),
    latestRank(kernel.db, [id]),
  ]);
  const answered = challenges.get(id) ?? [];
  return {
    ...{ title, lang, description: say('idea_page_description', { field: say(`field_${idea.field}`) }) },
    ...(idea.source !== null && { example: true as const }),
    blocks: [
      ...companyBlocks(idea, say),
      { type: 'text', text, lang },
      {
        type: 'facts',
        rows: [...factsOf(idea, { language }, kernel), ...rankFacts(ranks.get(id), language)],
      },
      { type: 'heading', text: say('idea_challenges_title') },
      answered.length === 0
        ? { type: 'text', text: say('idea_challenges_none') }
        : {
            type: 'list',
            items: answered.map((one) => ({
              ...{ text: one.title, lang: one.lang, page: thingPath('challenges', one.id) },
              ...(one.source !== null && { example: true as const }),
            })),
          },
      { type: 'heading', text: say('idea_evidence_title') },
      evidence.length === 0
        ? { type: 'text', text: say('idea_evidence_none') }
        : {
            type: 'list',
            items: evidence.map((one) => evidenceItem(one, say)),
          },
      { type: 'heading', text: say('idea_history_title') },
      {
        ...{ type: 'list', look: 'ordered' },
        items: history.map(({ to, by, at, reason }) => ({
          text: say(`idea_step_${to}`),
          note: [formatDate(at, language), by ?? say('idea_office'), ...(reason === '' ? [] : [reason])].join(
            ' · ',
          ),
        })),
      },
      ...townBlocks(idea, say, kernel),
    ],
  };
}

/** A page of others with where it lies, or one of the network. */
function evidenceItem({ kind, title, url, lang }: Evidence, say: Say): ListItem {
  const page = ownEvidencePage(url);
  const where = page === null ? new URL(url).hostname : say('idea_evidence_here');
  return {
    ...{ text: title, lang, note: `${say(`idea_evidence_${kind}`)} · ${where}` },
    ...(page === null ? { href: url } : { page }),
  };
}

/** Said before anything else: whose idea it is, and what is gained by it. */
function companyBlocks({ proposer, proposerName, interest, lang }: Idea, say: Say): Block[] {
  if (proposer !== 'company') return [];
  return [
    { type: 'text', tone: 'note', text: say('idea_company_note', { name: proposerName }) },
    { type: 'facts', rows: [{ label: say('idea_interest'), value: interest ?? '', lang }] },
  ];
}

function factsOf(idea: Idea, { language }: NetworkRequest, kernel: Kernel): FactRow[] {
  const say = sayIn(language);
  const { state, field, proposer, provenance, provenanceOn, stopCode } = idea;
  const { note, lang } = wordsOf(idea, language);
  const by = byOf(idea, kernel);
  const solution = solutionName(idea.solution, say);
  return [
    {
      ...{ label: say('idea_state'), value: say(`idea_state_${state}`) },
      ...(stopCode !== null && { note: say(`idea_stop_${stopCode}`) }),
    },
    { label: say('idea_field'), value: say(`field_${field}`) },
    {
      ...{ label: say('idea_proposer'), value: say(`idea_proposer_${proposer}`) },
      ...(by !== '' && { note: by }),
    },
    {
      label: say('idea_provenance'),
      value:
        provenanceOn === null
          ? say(`idea_provenance_${provenance}`)
          : say(`idea_provenance_${provenance}_on`, { date: formatDate(provenanceOn, language) }),
      ...(note !== '' && { note, noteLang: lang }),
    },
    ...(solution === null
      ? []
      : [{ label: say('idea_solution'), value: solution, note: say('idea_solution_note') }]),
  ];
}

/** Its place in the last published round, and how sure that is: "at least" is never rounded up. */
function rankFacts(rank: LatestRank | undefined, language: Language): FactRow[] {
  if (rank === undefined) return [];
  const say = sayIn(language);
  const percent = new Intl.NumberFormat(LOCALE[language], { style: 'percent', maximumFractionDigits: 0 });
  return [
    {
      ...{ label: say('idea_rated'), value: say('idea_rank', { rank: rank.rank }) },
      href: `${networkPath(language)}/${thingPath('ratings', rank.round)}`,
      note: say('idea_rated_note', {
        ...{ share: percent.format(rank.share), lower: percent.format(Math.floor(rank.lower * 100) / 100) },
      }),
    },
  ];
}

function townBlocks({ ars }: Idea, say: Say, { places }: Kernel): Block[] {
  const town = ars === null ? null : townOf(ars, places);
  return town === null
    ? []
    : [
        {
          type: 'list',
          items: [{ text: say('idea_to_town', { place: town.name }), ars: town.ars, page: '' }],
        },
      ];
}
