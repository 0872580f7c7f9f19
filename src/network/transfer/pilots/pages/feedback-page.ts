/** How a pilot goes, said without an account: a mood, and a sentence if somebody likes. Complete without script. */
import { randomUUIDv7 } from 'node:crypto';
import { Problem } from '../../../../kernel/http/problem.ts';
import { LONGEST_SENTENCE } from '../../../../kernel/network/sentence.ts';
import type { PlainAsk, PlainContent, PlainPage } from '../../../../kernel/pages/plain/plain-page.ts';
import { plainPath } from '../../../../kernel/pages/plain/plain-path.ts';
import { textIn } from '../../../../kernel/pages/plain-form.ts';
import { infoPath, networkPath } from '../../../../kernel/pages/screen.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { PATH, thingPath } from '../../paths.ts';
import type { Project } from '../../projects/project.ts';
import { readProject } from '../../projects/project-store.ts';
import { sayIn } from '../../texts.ts';
import { MOODS } from '../feedback.ts';
import { FEEDBACK_PAGE } from '../feedback-path.ts';
import { giveFeedback } from '../give-feedback.ts';
import { takesFeedback } from '../pilot.ts';
import { isPublicPilot } from '../public-store.ts';

const FAULTS = ['mood', 'long', 'contact', 'many', 'closed'] as const;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const feedbackPage: PlainPage = {
  path: FEEDBACK_PAGE,
  async show(ask, kernel) {
    const found = await pilotOf(ask, kernel);
    return found === null ? null : form(ask, found, { fault: null, id: randomUUIDv7() });
  },
  async send(ask, kernel) {
    const found = await pilotOf(ask, kernel);
    const id = textIn(ask.values, 'nummer');
    if (found === null || !UUID.test(id)) return null;
    // What a machine filled in is answered as if it had arrived, and forgotten.
    if (textIn(ask.values, 'website').trim() !== '') return said(ask, found, true);
    const text = textIn(ask.values, 'text');
    try {
      await giveFeedback(kernel, {
        ...{ project: found.id, id, text, mood: Number(textIn(ask.values, 'wie')) },
        ...{ language: ask.language, network: ask.network },
      });
      return said(ask, found, text.trim() !== '');
    } catch (error) {
      const fault =
        error instanceof Problem ? FAULTS.find((one) => error.code === `pilot-feedback-${one}`) : undefined;
      if (fault === undefined || !(error instanceof Problem)) throw error;
      return { ...form(ask, found, { fault, id }), status: error.status };
    }
  },
};

async function pilotOf({ values, place }: PlainAsk, { db, places }: Kernel): Promise<Project | null> {
  const id = textIn(values, 'pilot');
  if (!UUID.test(id) || !(await isPublicPilot(db, id))) return null;
  const found = await readProject(db, id);
  return found !== null && found.source === null && places.keys(place.ars).has(found.ars) ? found : null;
}

function form(
  { language, place, values }: PlainAsk,
  { id: pilot, title, state }: Project,
  { fault, id }: { fault: (typeof FAULTS)[number] | null; id: string },
): PlainContent {
  const say = sayIn(language);
  const about = say('pilot_form_about', { title, town: place.name });
  if (!takesFeedback(state))
    return {
      ...{ title: say('pilot_form_title'), lines: [about, say('pilot-feedback-closed_detail')], form: null },
      links: ways(language, pilot),
    };
  const chosen = textIn(values, 'wie');
  const words = fault === null ? null : say(`pilot-feedback-${fault}_detail`);
  const isOfMood = fault === 'mood';
  const isOfText = fault === 'long' || fault === 'contact';
  return {
    title: say('pilot_form_title'),
    lines: [about, say('pilot_form_lead')],
    form: {
      action: plainPath(language, place.ars, { path: PATH }, FEEDBACK_PAGE),
      hidden: { pilot, nummer: id },
      trap: { name: 'website', label: say('pilot_form_trap') },
      fields: [
        {
          ...{ name: 'wie', label: say('pilot_form_mood'), hint: null, type: 'choice' },
          ...{
            error: isOfMood ? words : null,
            value: MOODS.some((one) => String(one) === chosen) ? chosen : '',
          },
          autocomplete: 'off',
          options: MOODS.toReversed().map((mood) => ({
            value: String(mood),
            label: say(`pilot_mood_${mood}`),
          })),
        },
        {
          ...{ name: 'text', label: say('pilot_form_text'), hint: say('pilot_form_text_hint') },
          ...{ type: 'paragraphs', error: isOfText ? words : null, value: textIn(values, 'text') },
          ...{ isOptional: true, longest: LONGEST_SENTENCE, autocomplete: 'off', options: [] },
          draft: 'pilot.feedback',
        },
      ],
      fault: words,
      note: say('pilot_form_privacy'),
      links: [{ href: infoPath('datenschutz', language, place.ars), text: say('pilot_form_privacy_link') }],
      submit: say('pilot_form_send'),
      offline: say('pilot_form_offline'),
    },
    search: `?${new URLSearchParams({ pilot })}`,
    links: ways(language, pilot),
  };
}

function said({ language, place }: PlainAsk, { id, title }: Project, hasSentence: boolean): PlainContent {
  const say = sayIn(language);
  return {
    title: say('pilot_form_thanks'),
    lines: [
      say('pilot_form_about', { title, town: place.name }),
      say(hasSentence ? 'pilot_form_waits' : 'pilot_form_counts'),
    ],
    ...{ form: null, isDone: true, links: ways(language, id) },
    search: `?${new URLSearchParams({ pilot: id })}`,
  };
}

function ways(language: PlainAsk['language'], id: string) {
  const href = `${networkPath(language)}/${thingPath('pilots', id)}`;
  return [{ href, text: sayIn(language)('pilot_form_back') }];
}
