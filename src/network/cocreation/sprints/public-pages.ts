import type { NetworkRequest } from '../../../kernel/network/network-room.ts';
import { townLine, townLines } from '../../../kernel/network/town-lines.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import type { Block, FactRow, Kernel, ListItem, PageContent } from '../../../kernel/solution.ts';
import { thingPath } from '../paths.ts';
import { stepsOf } from '../step-store.ts';
import { sayIn } from '../texts.ts';
import { calendarPath } from './calendar-route.ts';
import { followUpsOf } from './follow-up-store.ts';
import { agendaOf, companiesOf, decisionsOf, sprintTowns, testsOf, townsOfSprints } from './parts-store.ts';
import { DAYS, OUTCOMES } from './sprint-model.ts';
import { allSprints, challengesOfSprint, readSprint, type Sprint } from './sprint-store.ts';
import { joinedOf } from './sprint-work.ts';

/** More than a network has in 25 years. */
const MOST = 100;

/** All sprints, the newest quarter first. */
export async function sprintListPage({ language }: NetworkRequest, kernel: Kernel): Promise<PageContent> {
  const say = sayIn(language);
  const sprints = await allSprints(kernel.db, { limit: MOST, examples: true });
  const items = await rowsOf(sprints, language, kernel);
  return {
    title: say('network_sprints'),
    description: say('network_sprints_about'),
    blocks: [
      { type: 'text', tone: 'lead', text: say('sprint_list_lead') },
      items.length === 0 ? { type: 'text', text: say('sprint_list_none') } : { type: 'list', items },
      { type: 'heading', text: say('sprint_how') },
      {
        ...{ type: 'list', look: 'ordered' },
        items: DAYS.map((day) => ({ text: say(`sprint_day_${day}`), note: say(`sprint_day_${day}_about`) })),
      },
    ],
  };
}

/** What runs or comes, in a few lines; examples only where there is nothing else. */
export async function sprintGlance({ language }: NetworkRequest, kernel: Kernel): Promise<Block[]> {
  const all = await allSprints(kernel.db, { limit: MOST, examples: true });
  const real = all.filter(({ source }) => source === null);
  const shown = real.length > 0 ? real : all;
  const items = await rowsOf(shown.slice(0, 3), language, kernel);
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

async function rowsOf(
  sprints: readonly Sprint[],
  language: NetworkRequest['language'],
  { db, places }: Kernel,
): Promise<ListItem[]> {
  const say = sayIn(language);
  const towns = await townsOfSprints(
    db,
    sprints.map(({ id }) => id),
  );
  return sprints.map(({ id, title, lang, quarter, field, state, source }) => ({
    ...{ text: title, lang, page: thingPath('sprints', id), mark: say(`sprint_state_${state}`) },
    note: [
      quarterWords(quarter, language),
      say(`field_${field}`),
      say('sprint_towns', { count: townLines(joinedOf(towns.get(id) ?? []), places).length }),
    ].join(' · '),
    ...(source !== null && { example: true as const }),
  }));
}

/** "1. Quartal 2027". */
export function quarterWords(quarter: string, language: NetworkRequest['language']): string {
  const [year = '', number = ''] = quarter.split('-Q');
  return sayIn(language)('sprint_quarter', { year, number });
}

/** One sprint as everybody may see it: findings without the profiles of users. null: there is none. */
export async function sprintPage(
  id: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { db, places } = kernel;
  const sprint = await readSprint(db, id);
  if (sprint === null) return null;
  const say = sayIn(language);
  const [towns, challenges, companies, agenda, tests, decisions, followUps, steps] = await Promise.all([
    sprintTowns(db, id),
    challengesOfSprint(db, id),
    companiesOf(db, id),
    agendaOf(db, id),
    testsOf(db, id),
    decisionsOf(db, id),
    followUpsOf(db, id),
    stepsOf(db, 'sprint', id),
  ]);
  const { title, lang, text, field, quarter, state, days } = sprint;
  const joined = townLines(joinedOf(towns), places);
  const part = (heading: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [{ type: 'heading', text: heading }, ...blocks];
  const list = (items: ListItem[]): Block[] => (items.length === 0 ? [] : [{ type: 'list', items }]);
  const facts: FactRow[] = [
    { label: say('sprint_state'), value: say(`sprint_state_${state}`) },
    { label: say('sprint_when'), value: quarterWords(quarter, language) },
    { label: say('sprint_field'), value: say(`field_${field}`) },
  ];
  return {
    ...{ title, lang, description: say('sprint_page_description', { title }) },
    ...(sprint.source !== null && { example: true as const }),
    blocks: [
      ...(text === '' ? [] : [{ type: 'text' as const, tone: 'lead' as const, text, lang }]),
      { type: 'facts', rows: facts },
      ...part(
        say('sprint_decisions'),
        list(
          decisions.map(({ verdict, subject, reason, idea }) => ({
            ...{ text: subject, lang, mark: say(`sprint_verdict_${verdict}`), note: reason, noteLang: lang },
            ...(idea !== null && { page: thingPath('ideas', idea.id) }),
          })),
        ),
      ),
      ...part(
        say('sprint_challenges'),
        list(
          challenges.map((one) => ({
            ...{ text: one.title, lang: one.lang, page: thingPath('challenges', one.id) },
          })),
        ),
      ),
      ...part(
        say('sprint_towns_title'),
        joined.length === 0
          ? [{ type: 'text', text: say('sprint_towns_none') }]
          : list(joined.map((town) => ({ text: town.name, note: say(`size_${town.size}`), ars: town.ars }))),
      ),
      ...part(
        say('sprint_days'),
        days.length === 0
          ? [{ type: 'text', text: say('sprint_days_none') }]
          : [
              ...list(
                DAYS.map((day) => ({
                  text: say('sprint_day_on', {
                    ...{ name: say(`sprint_day_${day}`), day },
                    date: formatDate(days[day - 1] ?? '', language),
                  }),
                  note: agenda
                    .filter((item) => item.day === day)
                    .map((item) => say(`sprint_method_${item.method}`))
                    .join(' · '),
                })),
              ),
              ...(sprint.source === null
                ? [
                    {
                      ...{ type: 'action' as const, text: say('sprint_calendar_take') },
                      href: `${calendarPath(id)}?lang=${language}`,
                    },
                  ]
                : []),
            ],
      ),
      ...part(
        say('sprint_findings'),
        tests.length === 0
          ? []
          : [
              {
                type: 'text',
                text: say('sprint_findings_of', {
                  count: tests.length,
                  towns: townLines(
                    tests.map(({ ars }) => ars),
                    places,
                  ).length,
                }),
              },
              {
                type: 'facts',
                rows: OUTCOMES.map((outcome) => ({
                  label: say(`sprint_outcome_${outcome}`),
                  value: String(tests.filter((one) => one.outcome === outcome).length),
                })),
              },
              ...list(
                tests.map(({ number, finding, outcome }) => ({
                  ...{ text: finding, lang, mark: say(`sprint_outcome_${outcome}`) },
                  note: say('sprint_user', { number }),
                })),
              ),
            ],
      ),
      ...part(
        say('sprint_companies'),
        companies.length === 0
          ? []
          : [
              ...list(
                companies.map(({ name, part: does, interest }) => ({
                  ...{ text: name, lang, mark: say('sprint_company_mark'), noteLang: lang },
                  note: `${does} – ${interest}`,
                })),
              ),
              { type: 'text', tone: 'note', text: say('sprint_company_law') },
            ],
      ),
      ...part(
        say('sprint_follow_ups'),
        list(
          followUps.map((one) => ({
            ...{ text: one.title, lang, mark: say(`sprint_follow_up_${one.state}`) },
            note: say('sprint_follow_up_of', {
              ...{ town: townLine(one.ars, places).name, unit: one.unit },
              date: formatDate(one.due, language),
            }),
          })),
        ),
      ),
      ...part(
        say('sprint_history'),
        list(
          steps.map(({ to, reason, at }) => ({
            text: say(`sprint_state_${to as Sprint['state']}`), // written by `changeSprint` alone
            note: [formatDate(at, language), ...(reason === '' ? [] : [reason])].join(' · '),
          })),
        ),
      ),
    ],
  };
}
