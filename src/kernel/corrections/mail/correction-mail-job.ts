import type { Kysely } from 'kysely';
import { fullLanguage, type Language, PREFIX } from '../../i18n/language.ts';
import type { Job } from '../../jobs/job.ts';
import type { Mail, Mailer } from '../../mail/mail.ts';
import { attemptMail, MAIL_RETRIES } from '../../mail/queue/mail-attempts.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import { fullNameOf } from '../../places/full-name.ts';
import { placePath } from '../../places/slug.ts';
import type { Kernel, Solution } from '../../solution.ts';
import { recipientsOf } from '../../sources/watch/recipients.ts';
import { choiceInWords } from '../choice-words.ts';
import type { Correction } from '../correction.ts';
import { addressOf, correctionOf } from '../desk-store.ts';
import { hasDesk } from '../has-desk.ts';
import { mailboxesOf } from '../source-people-store.ts';
import { CORRECTION_MAIL } from './queue.ts';
import { answerMail, arrivedMail } from './write-correction-mail.ts';

type Payload = { ars: string; id: string; what: 'arrived' | 'answer' };

/** Writes the mail that is due for a correction. Its payload holds neither address nor text. */
export function correctionMailJob(house: {
  mailer: Mailer;
  publicUrl: string;
  solutions: readonly Solution[];
}): Job<Payload> {
  return {
    ...CORRECTION_MAIL,
    retries: MAIL_RETRIES,
    run({ ars, id, what }, kernel, signal) {
      return attemptMail(async () => {
        const found = await correctionOf(kernel.db, new Set([ars]), id);
        if (found === null) return;
        const mails = what === 'answer' ? await answerOf(found) : await newsOf(found);
        for (const mail of mails) await house.mailer.send(mail, signal);

        async function answerOf(one: Correction): Promise<Mail[]> {
          const { answer, answerWay } = one;
          const to = await addressOf(kernel.db, ars, id);
          if (to === null || answer === null || answerWay !== 'mail') return [];
          return [answerMail({ ...one, answer }, { to, ...wordsOf(one, fullLanguage(one.language)) })];
        }
        /** Nobody is written to where a desk sees the task. */
        async function newsOf(one: Correction): Promise<Mail[]> {
          if (await hasDesk(kernel.db, kernel.places, ars)) return [];
          const people = await peopleBehind(one, kernel);
          return people.map((to) => arrivedMail(one, { to, ...wordsOf(one, 'de') }));
        }
        function wordsOf(one: Correction, spoken: Language) {
          const { place, path, language } = one;
          const choice = choiceInWords(house.solutions, one, spoken);
          const names = { unit: nameOf(ars, kernel.places), place: nameOf(place, kernel.places) };
          return {
            ...names,
            choice,
            page: pageOf(kernel.places, { place, path, language }, house.publicUrl),
          };
        }
      });
    },
  };
}

/** The mailbox of the record's source, else its deputy, else who manages the unit, else the operators. */
async function peopleBehind(
  { ars, record }: Correction,
  { db, places }: Pick<Kernel, 'db' | 'places'>,
): Promise<readonly string[]> {
  const behind = record === null ? null : await sourceBehind(db, record);
  const found = await recipientsOf(db, places, behind ?? { ownerArs: ars, mailbox: null, deputy: null });
  return found.get('mailbox') ?? found.get('deputy') ?? found.get('managers') ?? [];
}

async function sourceBehind(db: Kysely<unknown>, record: string) {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(record) ? mailboxesOf(db, record) : null;
}

function nameOf(ars: string, places: PlaceDirectory): string {
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? fullNameOf(found.place) : ars;
}

function pageOf(
  places: PlaceDirectory,
  { place, path, language }: Pick<Correction, 'place' | 'path' | 'language'>,
  publicUrl: string,
): string {
  const found = places.resolve(place);
  const home =
    found.kind === 'current' || found.kind === 'moved'
      ? placePath(found.place, language)
      : `${PREFIX[language]}/${place}`;
  return `${publicUrl}${home}/${path}`;
}
