import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import '../../../../../web/ui/parking-offer.css';
import { lazy, Suspense } from 'react';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import { NEW_ITEM } from '../../../../kernel/pages/people/personal-paths.ts';
import { LotList } from './lot-list.tsx';
import { NewLot } from './new-lot.tsx';
import { ITEMS } from './offer-paths.ts';
import { OneLot } from './one-lot.tsx';

const ImportLots = lazy(() => import('./import-lots.tsx'));
const Account = lazy(() => import('./account/account.tsx'));
const QrSheet = lazy(() => import('./qr-sheet.tsx'));

/** Lots of an owner: all of them, a new one, one of them with its codes, many from a file, and the account. */
export function LotsRoom({ screen, item }: OwnRoomProps) {
  return (
    <div className="desk offer">
      <Suspense fallback={<p className="kern-body">{screen.say('loading')}</p>}>
        <Part screen={screen} item={item} />
      </Suspense>
    </div>
  );
}

function Part({ screen, item }: OwnRoomProps) {
  if (item === null) return <LotList screen={screen} />;
  if (item === NEW_ITEM) return <NewLot screen={screen} />;
  if (item === ITEMS.import) return <ImportLots screen={screen} />;
  if (item === ITEMS.account) return <Account screen={screen} />;
  const isSheet = new URLSearchParams(location.search).has('blatt');
  return isSheet ? <QrSheet screen={screen} id={item} /> : <OneLot key={item} screen={screen} id={item} />;
}
