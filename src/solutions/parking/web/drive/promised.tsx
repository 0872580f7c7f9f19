import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { BookingPreview } from '../../book/bookings-api.ts';
import { centsInWords } from '../../money/cents-in-words.ts';
import { OwnersWords } from './booking-title.tsx';
import { bayInWords } from './booking-words.ts';
import { Facts } from './facts.tsx';
import { rulesPath } from './own-paths.ts';
import type { Wish } from './read-query.ts';
import { spanInWords, timeInWords } from './say-time.ts';

/** What is promised, when, for how much, how it is paid and until when it can be cancelled. */
export function Promised(props: {
  screen: OwnRoomProps['screen'];
  ars: string;
  what: Wish['what'];
  span: { from: string; until: string };
  preview: BookingPreview | null;
  isLoading: boolean;
}) {
  const { screen, ars, what, span, preview, isLoading } = props;
  const { say, language } = screen;
  const at = preview ?? span;
  const answer =
    what.kind === 'near'
      ? say('drive_promise_near', { metres: what.within })
      : preview?.lot
        ? [
            `${bayInWords(preview.lot.label, screen)}, `,
            <OwnersWords key="title" screen={screen}>
              {preview.lot.title}
            </OwnersWords>,
          ]
        : say('drive_promise_this');
  return (
    <>
      <div className="drive__answer">
        <p className="drive__lead">{answer}</p>
        <p className="kern-body">{spanInWords(at, screen)}</p>
        {what.kind === 'near' && preview !== null ? (
          <p className="kern-body">
            {preview.fixedFrom === null
              ? say('drive_promise_told')
              : say('drive_promise_later', { time: timeInWords(preview.fixedFrom, preview.now, screen) })}
          </p>
        ) : null}
      </div>
      <p className="said" role="status">
        {isLoading ? say('drive_checking') : null}
      </p>
      {preview === null ? null : (
        <Facts
          rows={[
            [
              say('drive_price'),
              <PriceOf key="price" {...{ screen, preview }} isNear={what.kind === 'near'} />,
            ],
            ...(preview.price === 0 ? [] : [[say('drive_pay'), say('drive_pay_direct')] as const]),
            [
              say('drive_cancel_rule'),
              minutesLeft(preview) > 0
                ? say(preview.price === 0 ? 'drive_cancel_any' : 'drive_cancel_until', {
                    time: timeInWords(preview.freeUntil, preview.now, screen),
                  })
                : say('drive_cancel_never'),
            ],
            [
              say('drive_terms'),
              <a key="terms" className="kern-link" href={rulesPath(language, ars)}>
                {say('drive_terms_link')}
              </a>,
            ],
          ]}
        />
      )}
    </>
  );
}

function minutesLeft({ freeUntil, now }: BookingPreview): number {
  return (Date.parse(freeUntil) - Date.parse(now)) / 60_000;
}

function PriceOf(props: { screen: OwnRoomProps['screen']; preview: BookingPreview; isNear: boolean }) {
  const { screen, preview, isNear } = props;
  const { say, language } = screen;
  const { price, lines, fixedFrom } = preview;
  if (price === 0) return say('drive_free');
  const words = centsInWords(price, language);
  return (
    <>
      <strong>{isNear && fixedFrom !== null ? say('drive_price_most', { price: words }) : words}</strong>
      {lines.map((line) => (
        <span className="facts__note" key={line.text}>
          {line.text}: {line.price}
        </span>
      ))}
    </>
  );
}
