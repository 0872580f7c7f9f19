import { FULL_LANGUAGES, type FullLanguage } from '../../i18n/language.ts';
import type { Mail } from '../../mail/mail.ts';
import { formatDate } from '../../pages/format.ts';
import { deskPath } from '../../pages/people/personal-paths.ts';
import { saySource } from '../source-texts.ts';
import { PATIENCE } from './next-step.ts';
import type { Need, Step, Watched } from './watched.ts';

/**
 * What is wrong with a source, whom it is told to and what comes next. In German, and in English below: a mailbox of an
 * office has no language.
 */
export function writeWatchMail(input: {
  to: string;
  source: Pick<Watched, 'id' | 'name' | 'ownerArs'>;
  /** Name of the place. */
  place: string;
  need: Need;
  step: Exclude<Step, 'hidden'>;
  /** What comes if nobody answers. */
  next: Exclude<Step, 'mailbox'>;
  publicUrl: string;
}): Mail {
  const { to, source, place, need } = input;
  const subject = saySource('de')(`mail_subject_${need.reason}`, { source: source.name, place });
  return {
    to,
    language: 'de',
    // Line breaks in a name would be headers.
    subject: subject.replaceAll(/\s+/g, ' ').slice(0, 200),
    text: FULL_LANGUAGES.map((language) => written(language, input)).join('\n———\n\n'),
  };
}

function written(
  language: FullLanguage,
  { source, place, need, step, next, publicUrl }: Parameters<typeof writeWatchMail>[0],
): string {
  const say = saySource(language);
  const date = formatDate(need.since, language);
  return [
    say('mail_hello'),
    say(`mail_${need.reason}`, { source: source.name, place, date }),
    say('mail_answer'),
    new URL(deskPath(language, source.ownerArs, 'sources', source.id), publicUrl).href,
    say('mail_next', { count: PATIENCE[need.concern], next: say(`mail_then_${next}`) }),
    `${say(`mail_why_${step}`)}\n`,
  ].join('\n\n');
}
