import type { Block, ListItem, PlaceRequest } from '../../../kernel/solution.ts';
import { type DateList, QUESTIONS, type Question, SPANS } from '../lists.ts';
import { listPath } from '../paths.ts';
import { sayIn } from '../texts.ts';

/** Ways from one list of dates to the others: when, and what for. Each is an address of its own. */
export function dateChips(list: DateList, { place, language }: PlaceRequest): Block[] {
  const say = sayIn(language);
  const to = (change: Partial<DateList>) => listPath({ ...list, page: 1, ...change });
  const chip = (text: string, isChosen: boolean, page: string): ListItem => ({
    text,
    page,
    ...(isChosen && { current: true }),
  });
  const questions = QUESTIONS.map((one) =>
    chip(say(`ask_${one}`), list.questions.includes(one), to(toggled(list, one))),
  );
  return [
    {
      type: 'list',
      look: 'chips',
      label: say('chips_when'),
      items: SPANS.map((span) => chip(say(`view_${span}`), list.span === span, to({ span }))),
    },
    {
      type: 'list',
      look: 'chips',
      label: say('chips_what'),
      items: [
        ...questions,
        chip(say('filter_own', { place: place.name }), list.own, to({ own: !list.own })),
        // Without a question there is nothing that could be unsure.
        ...(list.questions.length > 0 ? [chip(say('chips_sure'), list.sure, to({ sure: !list.sure }))] : []),
      ],
    },
  ];
}

function toggled({ questions, sure }: DateList, one: Question): Pick<DateList, 'questions' | 'sure'> {
  const left = questions.includes(one) ? questions.filter((other) => other !== one) : [...questions, one];
  return { questions: left, sure: sure && left.length > 0 };
}
