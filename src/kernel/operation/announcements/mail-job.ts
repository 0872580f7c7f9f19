import { z } from 'zod';
import { type FullLanguage, fullLanguage, LANGUAGES, type Language, PREFIX } from '../../i18n/language.ts';
import { text } from '../../i18n/text.ts';
import type { Job } from '../../jobs/job.ts';
import { jobId } from '../../jobs/job-id.ts';
import type { Mail, Mailer } from '../../mail/mail.ts';
import { attemptMail, MAIL_RETRIES } from '../../mail/queue/mail-attempts.ts';
import { DESK_PATH } from '../../pages/paths.ts';
import { OPERATION_TEXTS } from '../operation-texts.ts';
import type { Announcement } from './announcement.ts';
import { findAnnouncement, recipientOf } from './store.ts';

const payload = z.object({ announcement: z.uuid(), person: z.uuid() });
export type AnnouncementMail = z.infer<typeof payload>;

const NAME = 'announcement.mail';

/** Writes an announcement to one manager. Holds two ids and no address; who is gone meanwhile gets nothing. */
export function announcementMailJob(house: { mailer: Mailer; publicUrl: string }): Job<AnnouncementMail> {
  return {
    name: NAME,
    payload,
    retries: MAIL_RETRIES,
    async run({ announcement: id, person }, { db, clock }, signal) {
      const [announcement, recipient] = await Promise.all([
        findAnnouncement(db, id),
        recipientOf(db, person),
      ]);
      if (announcement === undefined || recipient === undefined) return;
      // Ended while the mail server was away: it would say what is no longer so.
      if (Temporal.Instant.compare(clock.now(), Temporal.Instant.from(announcement.until)) >= 0) return;
      const language = fullLanguage(LANGUAGES.find((one) => one === recipient.language) ?? 'de');
      const mail = composeAnnouncement(announcement, {
        language,
        to: recipient.email,
        publicUrl: house.publicUrl,
      });
      // The same over attempts, so that what came twice shows once.
      await attemptMail(() => house.mailer.send({ ...mail, id: jobId(NAME, `${id} ${person}`) }, signal));
    },
  };
}

function composeAnnouncement(
  { title, text: words }: Pick<Announcement, 'title' | 'text'>,
  { language, to, publicUrl }: { language: FullLanguage; to: string; publicUrl: string },
): Mail {
  const link = `${publicUrl}${PREFIX[language satisfies Language]}${DESK_PATH}`;
  const texts = OPERATION_TEXTS[language];
  return {
    to,
    subject: text(texts, language, 'announcement_mail_subject', { title: title[language] }),
    text: text(texts, language, 'announcement_mail_text', {
      text: words[language],
      title: title[language],
      link,
    }),
    language,
  };
}
