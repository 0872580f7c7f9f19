import { priceInWords } from './booking-words.ts';
import { Facts } from './facts.tsx';
import { API, rulesPath } from './own-paths.ts';
import type { PartProps } from './part-props.ts';
import { timeInWords } from './say-time.ts';
import { vehicleInWords, vehicleOf } from './vehicle-part.tsx';

/** What was agreed, whom to call, and the papers: calendar file, and a receipt after the end. */
export function DetailsPart({
  screen,
  view,
  isOver,
  isOffline,
}: Pick<PartProps, 'screen' | 'view'> & { isOver: boolean; isOffline: boolean }) {
  const { say, language } = screen;
  const { cancel, plate, phone, price, state, calendar, ars, id } = view;
  const hasReceipt = price > 0 && (state === 'ended' || state === 'no-show');
  return (
    <section className="drive__part" aria-labelledby="drive-details">
      <h3 className="section-title" id="drive-details">
        {say('drive_details')}
      </h3>
      <Facts
        rows={[
          [say('drive_price'), priceInWords(view, screen)],
          ...(cancel.freeUntil === null || isOver || price === 0
            ? []
            : [
                [
                  say('drive_cancel_rule'),
                  cancel.isFree
                    ? say('drive_cancel_until', { time: timeInWords(cancel.freeUntil, view.now, screen) })
                    : say('drive_cancel_never'),
                ] as const,
              ]),
          ...(isOver ? [] : [[say('part_vehicle'), vehicleInWords(vehicleOf(view.needs), screen)] as const]),
          ...(plate === null ? [] : [[say('drive_plate_known'), plate] as const]),
          ...(phone === '' || isOver || isOffline || view.can.includes('leave') || view.can.includes('arrive')
            ? []
            : [
                [
                  say('drive_phone'),
                  <a key="phone" className="kern-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                    {phone}
                  </a>,
                ] as const,
              ]),
          [
            say('drive_terms'),
            <a key="terms" className="kern-link" href={rulesPath(language, ars)}>
              {say('drive_terms_link')}
            </a>,
          ],
        ]}
      />
      <div className="actions">
        {isOver || isOffline ? null : (
          <a className="kern-btn kern-btn--secondary" href={`${calendar}?lang=${language}`} download>
            <span className="kern-label">{say('drive_calendar')}</span>
          </a>
        )}
        {hasReceipt && !isOffline ? (
          <a
            className="kern-btn kern-btn--secondary"
            href={`${API}/${id}/receipt.pdf?lang=${language}`}
            target="_blank"
            rel="noreferrer"
          >
            <span className="kern-label">{say('drive_receipt')}</span>
          </a>
        ) : null}
      </div>
      {isOver || isOffline ? null : <p className="desk__hint">{say('drive_kept_hint')}</p>}
    </section>
  );
}
