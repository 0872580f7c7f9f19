import type { Language } from '../../../../kernel/i18n/language.ts';
import type { Block } from '../../../../kernel/solution.ts';
import type { Say } from '../../texts.ts';
import { MOODS } from '../feedback.ts';
import { feedbackPath } from '../feedback-path.ts';
import { takesFeedback } from '../pilot.ts';
import type { PilotReport } from '../pilot-report.ts';

/** How people say that it goes, and the way to say it oneself. Empty where nobody did and nobody can. */
export function feedbackBlocks(report: PilotReport, say: Say, language: Language): Block[] {
  const { project, feedback, town, isExample } = report;
  const isOpen = takesFeedback(project.state) && !isExample;
  if (!isOpen && feedback.n === 0) return [];
  const { n, moods, sentences } = feedback;
  const most = moods === null ? 0 : Math.max(...moods);
  return [
    { type: 'heading', text: say('pilot_feedback') },
    {
      type: 'text',
      text: n === 0 ? say('pilot_feedback_none') : say('pilot_feedback_count', { count: n }),
    },
    ...(moods === null
      ? n === 0
        ? []
        : [{ type: 'text', text: say('pilot_feedback_few'), tone: 'note' } satisfies Block]
      : [
          {
            ...{ type: 'bars', caption: say('pilot_feedback_moods') },
            columns: [say('pilot_feedback_mood'), say('pilot_feedback_people')],
            rows: MOODS.toReversed().map((mood) => {
              const count = moods[mood - 1] ?? 0;
              return {
                label: say(`pilot_mood_${mood}`),
                value: String(count),
                share: most === 0 ? 0 : count / most,
              };
            }),
          } satisfies Block,
          { type: 'text', text: say('pilot_feedback_chosen'), tone: 'note' } satisfies Block,
        ]),
    ...(sentences.length === 0
      ? []
      : [
          {
            type: 'list',
            items: sentences.map(({ text, lang }) => ({ text, lang })),
          } satisfies Block,
        ]),
    ...(isOpen
      ? [
          {
            ...{ type: 'action', text: say('pilot_feedback_say'), note: say('pilot_feedback_say_note') },
            href: feedbackPath(language, project.id, town.ars),
          } satisfies Block,
        ]
      : []),
  ];
}
