import { ActButton, Fold } from '../../../../../web/ui/desk-parts.ts';
import { priceInWords } from './booking-words.ts';
import type { PartProps } from './part-props.ts';
import { timeInWords } from './say-time.ts';

/** What cancelling means now, before it is done. */
export function CancelPart({ screen, view, act, isBusy }: PartProps) {
  const { say } = screen;
  const { isFree, freeUntil } = view.cancel;
  const words = !isFree
    ? say('drive_cancel_late', { price: priceInWords(view, screen) })
    : freeUntil === null || view.price === 0
      ? say('drive_cancel_free')
      : say('drive_cancel_free_until', { time: timeInWords(freeUntil, view.now, screen) });
  return (
    <Fold id="drive-cancel" title={say('drive_cancel')}>
      <p className="kern-body">{words}</p>
      <div className="actions">
        <ActButton
          look="danger"
          isBusy={isBusy}
          onClick={() =>
            void act('/cancel', {}, say(isFree ? 'drive_cancelled_free' : 'drive_cancelled_late'))
          }
        >
          {say('drive_cancel_sure')}
        </ActButton>
      </div>
    </Fold>
  );
}
