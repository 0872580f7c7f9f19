import { ActButton, ask, Fold, Trouble, useAction } from '../../../../../web/ui/desk-parts.ts';
import { API, lotsPath } from './offer-paths.ts';
import type { LotPartProps } from './own-lots.ts';

/** Takes a draft, or what was withdrawn and never booked, away for good; then the list is there. */
export function RemoveLot({ screen, lot }: Pick<LotPartProps, 'screen' | 'lot'>) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const remove = () =>
    run(async () => {
      await ask<void>({ method: 'DELETE', path: `${API}/${lot.id}?version=${lot.version}`, language });
      location.assign(lotsPath(language));
    });
  return (
    <Fold id="loeschen" title={say('offer_delete')}>
      <div className="form">
        <p className="kern-body">{say('offer_delete_about')}</p>
        <Trouble refusal={trouble} screen={screen} />
        <div className="actions">
          <ActButton look="danger" isBusy={isBusy} onClick={() => void remove()}>
            {say('offer_delete_do')}
          </ActButton>
        </div>
      </div>
    </Fold>
  );
}
