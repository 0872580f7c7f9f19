import type { Place } from '../../places/place.ts';
import type { Block, Kernel, PageContent } from '../../solution.ts';
import { formatDate } from '../format.ts';
import { ACCESSIBILITY_BY_STATE, type StateAccessibility } from './accessibility-by-state.ts';
import type { InfoRequest } from './request.ts';
import { paragraphs, type Say, sayIn } from './texts.ts';
import { townBlocks } from './town-blocks.ts';

/** Day on which tests and known barriers were last looked through (docs/accessibility.md). */
const STATEMENT_DATE = '2026-11-26';

const TESTED = ['axe', 'keyboard', 'text', 'narrow', 'direction', 'colours'] as const;
const KNOWN = ['people', 'easy', 'sign', 'names'] as const;

/** The statement of accessibility; with a place, the act and the enforcement office of its Land. */
export function accessibility(request: InfoRequest): PageContent {
  const { language, place, places, town } = request;
  const say = sayIn(language);
  return {
    title: say('barrierefreiheit_title'),
    description: say('barrierefreiheit_description'),
    blocks: [
      ...townBlocks(request, {
        heading: 'barrierefreiheit_town_heading',
        texts: [town?.accessibilityContact ?? null, town?.accessibilityNote ?? null],
      }),
      ...paragraphs(say('barrierefreiheit_lead'), 'lead'),
      {
        type: 'facts',
        rows: [
          { label: say('barrierefreiheit_state_label'), value: say('barrierefreiheit_state') },
          { label: say('barrierefreiheit_date_label'), value: formatDate(STATEMENT_DATE, language) },
        ],
      },
      { type: 'list', items: [{ text: say('report_title'), href: '#melden' }] },
      { type: 'heading', text: say('barrierefreiheit_known_heading') },
      { type: 'list', items: KNOWN.map((one) => ({ text: say(`barrierefreiheit_known_${one}`) })) },
      { type: 'heading', text: say('barrierefreiheit_tested_heading') },
      { type: 'list', items: TESTED.map((one) => ({ text: say(`barrierefreiheit_tested_${one}`) })) },
      { type: 'heading', text: say('barrierefreiheit_law_heading') },
      ...law({ place, places, say }),
      { type: 'text', text: say('barrierefreiheit_law_unchecked'), tone: 'note' },
    ],
  };
}

function law({ place, places, say }: { place: Place | null; places: Kernel['places']; say: Say }): Block[] {
  if (place === null) {
    return [...paragraphs(say('barrierefreiheit_law_all')), ...allStates(places, say)];
  }
  const state = stateOf(place, places);
  if (state === null) {
    return [...paragraphs(say('barrierefreiheit_law_federal')), ...allStates(places, say)];
  }
  const entry = ACCESSIBILITY_BY_STATE.find((one) => state.ars.startsWith(one.state));
  const words = say('barrierefreiheit_law_place', { place: place.name, state: state.name });
  return [{ type: 'text', text: words }, ...(entry === undefined ? [] : [oneState(entry, say)])];
}

/** By the hierarchy, never by reading digits: a town may be its own Land. */
function stateOf(place: Place, places: Kernel['places']): Place | null {
  if (place.levels.includes('state')) return place;
  return places.ancestors(place.ars).find(({ levels }) => levels.includes('state')) ?? null;
}

function oneState({ act, office, source }: StateAccessibility, say: Say): Block {
  const empty = say('to_add');
  return {
    type: 'facts',
    rows: [
      {
        label: say('barrierefreiheit_act'),
        value: act?.name ?? empty,
        ...(act !== null && { href: act.url }),
      },
      {
        label: say('barrierefreiheit_office'),
        value: office?.name ?? empty,
        ...(office !== null && { note: office.contact }),
      },
      {
        label: say('barrierefreiheit_source'),
        value: source === null ? empty : `${source.name}, ${source.read}`,
        ...(source !== null && { href: source.url }),
      },
    ],
  };
}

/** One line for each Land. */
function allStates(places: Kernel['places'], say: Say): Block[] {
  const rows = ACCESSIBILITY_BY_STATE.flatMap(({ state, act, office }) => {
    const land = places.get(`${state}0000000000`);
    const said = [act?.name, office?.name].filter((one) => one !== undefined);
    return land === undefined ? [] : [{ label: land.name, value: said.join(', ') || say('to_add') }];
  });
  return [{ type: 'facts', rows }];
}
