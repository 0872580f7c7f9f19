import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import type { Announcement } from '../../kernel/sources/intake.ts';
import type { NoticeRecord } from './model.ts';

/** What people who want to hear of disruptions are told of a notice; `key` is the source's own. */
export function announcementOf(
  {
    title,
    text,
    area,
    until,
  }: { title: string; text: readonly NoticeRecord['text'][number][] } & Pick<NoticeRecord, 'area' | 'until'>,
  key: string,
): Announcement {
  const words = text.map((part) => (part.type === 'list' ? part.items.join(', ') : part.text));
  return {
    topic: 'disruptions',
    tag: key,
    title,
    text: [area ?? '', ...words].filter((part) => part !== '').join(' · '),
    lang: FEED_LANGUAGE,
    page: 'hinweise/{id}',
    urgency: 'normal',
    until,
  };
}
