import { FactRow } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { centsInWords } from '../../money/cents-in-words.ts';
import type { ParkingOverview } from '../../zones/zones-api.ts';

const LIMITS = ['hour', 'night', 'day', 'month'] as const;

/** The layer of areas with its age, who is competent, and what the town has set. */
export function RuleFacts({ overview, screen }: { overview: ParkingOverview; screen: RoomProps['screen'] }) {
  const { say, language } = screen;
  const { layer, limits, authority, phone } = overview;
  const set = LIMITS.filter((unit) => limits[unit] > 0).map((unit) =>
    say(`overview_limit_${unit}`, { price: centsInWords(limits[unit], language) }),
  );
  const layerWords =
    layer === null
      ? say('overview_layer_none')
      : layer.at === null
        ? say('overview_layer_new', { name: layer.name })
        : say('overview_layer_line', {
            ...{ name: layer.name, count: layer.zones, date: formatDate(layer.at, language) },
          });
  const rows: { label: string; value: string; note: string | null; lang?: string | undefined }[] = [
    {
      ...{ label: say('overview_layer'), value: layerWords },
      note: layer?.isOld === true && layer.at !== null ? say('overview_layer_old') : null,
    },
    {
      ...{ label: say('review_authority'), note: null },
      value: authority?.name ?? say('review_authority_unknown'),
      lang: authority === null ? undefined : foreignTo('de', language),
    },
    {
      ...{ label: say('overview_limits'), note: null },
      value: set.length === 0 ? say('overview_limits_none') : set.join(' · '),
    },
    {
      ...{ label: say('overview_phone'), note: null },
      value: phone === '' ? say('overview_phone_none') : phone,
    },
  ];
  return (
    <dl className="kern-description-list facts">
      {rows.map(({ label, value, note, lang }) => (
        <FactRow key={label} label={label} lang={lang}>
          {value}
          {note === null ? null : <span className="facts__note">{note}</span>}
        </FactRow>
      ))}
    </dl>
  );
}
