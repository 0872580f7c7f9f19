import { ActButton } from '../../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../../kernel/pages/screen.ts';

/** The button at the end of each part. */
export function SaveRow({ screen, isBusy }: { screen: Screen; isBusy: boolean }) {
  return (
    <div className="actions">
      <ActButton type="submit" look="primary" isBusy={isBusy}>
        {screen.say('offer_save')}
      </ActButton>
    </div>
  );
}
