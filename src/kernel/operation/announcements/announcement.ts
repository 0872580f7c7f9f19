import type { AnnouncementDraft } from '../operation-api.ts';

/** What operators wrote to town halls. Instants in UTC. */
export interface Announcement extends AnnouncementDraft {
  /** Given by whoever writes it, so that sending it twice makes one. */
  id: string;
  createdAt: string;
}
