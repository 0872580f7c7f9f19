import { DeskLoaded } from '../../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../../web/ui/solution-entry.ts';
import type { OwnerView } from '../../../money/money-api.ts';
import { lotsPath, OWNER_API } from '../offer-paths.ts';
import { useOwn } from '../own-lots.ts';
import { AccountForm } from './account-form.tsx';
import { Earnings } from './earnings.tsx';

/** Who offers, what was agreed to, and what came in. */
export default function Account({ screen }: Pick<OwnRoomProps, 'screen'>) {
  const { say, language } = screen;
  const found = useOwn<OwnerView>(OWNER_API, screen);
  return (
    <>
      <p>
        <a className="kern-link" href={lotsPath(language)}>
          {say('offer_back')}
        </a>
      </p>
      <h2 className="section-title">{say('offer_account')}</h2>
      <DeskLoaded found={found} screen={screen}>
        {(view) => <AccountForm screen={screen} view={view} />}
      </DeskLoaded>
      <Earnings screen={screen} />
    </>
  );
}
