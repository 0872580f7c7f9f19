import { ActButton } from '../../../../../../web/ui/desk-parts.ts';
import type { OwnBay } from '../../../lots/lots-api.ts';
import type { LotPartProps } from '../own-lots.ts';

/** What becomes of a bay that is taken away, before it is: one that somebody has booked is closed first. */
export function RemoveBay({ screen, bay, isBusy, act }: LotPartProps & { bay: OwnBay }) {
  const { say } = screen;
  const { label } = bay.record;
  return (
    <div className="form">
      <p className="kern-body">
        {bay.ahead === 0 ? say('offer_remove_about') : say('offer_remove_booked', { count: bay.ahead })}
      </p>
      {bay.ahead > 0 ? null : (
        <div className="actions">
          <ActButton
            look="danger"
            isBusy={isBusy}
            onClick={() =>
              void act({
                ...{ method: 'DELETE', path: `/bays/${bay.id}` },
                said: () => say('offer_removed', { label }),
                // Its row is gone, and with it what had the focus.
              }).then((isGone) => isGone && document.getElementById('teil-bays')?.focus())
            }
          >
            {say('offer_remove_do', { label })}
          </ActButton>
        </div>
      )}
    </div>
  );
}
