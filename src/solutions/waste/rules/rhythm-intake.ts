import type { Intake } from '../../../kernel/sources/intake.ts';
import type { SeriesRecord } from '../model.ts';
import { PATH } from '../paths.ts';
import { putSeries, removeSeries } from '../series-store.ts';
import { rhythmForm } from './rhythm-form.ts';
import { rhythmPreview } from './rhythm-preview.ts';
import { seriesOfForm } from './series-of-form.ts';

/** Rhythms that a town hall enters by hand: the same records as those of feeds. */
export const rhythmIntake: Intake<SeriesRecord> = {
  id: 'rhythms',
  formats: [],
  licences: 'open',
  staleAfter: 'P400D',
  // What has ended stays for the year, as days of feeds do.
  horizon: { back: 400, ahead: 430 },
  editor: {
    form: rhythmForm,
    map: (form, { source }) => seriesOfForm(rhythmForm.parse(form), source.ownerArs),
    page: () => PATH,
    preview: rhythmPreview,
    looksBack: true,
  },
  put: putSeries,
  remove: removeSeries,
};
