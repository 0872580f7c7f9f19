import { csv } from '../../connectors/csv/csv.ts';
import { geojson } from '../../connectors/geojson/geojson.ts';
import { format, type Intake } from '../../kernel/sources/intake.ts';
import { noticeEditor } from './editor/notice-editor.ts';
import { NOTICE_FIELDS, noticeOfRow } from './from-row.ts';
import type { NoticeRecord } from './model.ts';
import { putNotices, removeNotices } from './store.ts';

/** Tables and maps of notices, their columns named by the mapping of the source. */
export const intake: Intake<NoticeRecord> = {
  id: 'notices',
  formats: [format(csv, noticeOfRow), format(geojson, noticeOfRow)],
  fields: NOTICE_FIELDS,
  licences: 'open',
  staleAfter: 'PT6H',
  editor: noticeEditor,
  put: putNotices,
  remove: removeNotices,
};
