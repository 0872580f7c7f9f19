import { useState } from 'react';
import { ActButton, DeskLoaded, SelectField } from '../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { NEW_ITEM } from '../../../../kernel/pages/people/personal-paths.ts';
import type { OwnLotLine, OwnLots } from '../../lots/lots-api.ts';
import { API, ITEMS, lotsPath } from './offer-paths.ts';
import { useOwn } from './own-lots.ts';

type Props = Pick<OwnRoomProps, 'screen'>;

const LISTS = ['all', 'listed', 'draft', 'review', 'refused', 'paused', 'withdrawn'] as const;
type List = (typeof LISTS)[number];
const STEP = 20;

/** All own lots, and the ways to more of them. */
export function LotList({ screen }: Props) {
  const { say, language } = screen;
  const found = useOwn<OwnLots>(API, screen);
  return (
    <>
      <div className="actions">
        <a className="kern-btn kern-btn--primary" href={lotsPath(language, NEW_ITEM)}>
          <span className="kern-label">{say('offer_new')}</span>
        </a>
        <a className="kern-btn kern-btn--secondary" href={lotsPath(language, ITEMS.import)}>
          <span className="kern-label">{say('offer_import')}</span>
        </a>
        <a className="kern-btn kern-btn--secondary" href={lotsPath(language, ITEMS.account)}>
          <span className="kern-label">{say('offer_account')}</span>
        </a>
      </div>
      <DeskLoaded found={found} screen={screen}>
        {({ lots }) =>
          lots.length === 0 ? (
            <p className="kern-body note">{say('offer_none')}</p>
          ) : (
            <Lines lots={lots} screen={screen} />
          )
        }
      </DeskLoaded>
    </>
  );
}

function Lines({ lots, screen }: Props & { lots: readonly OwnLotLine[] }) {
  const { say } = screen;
  const [list, setList] = useState<List>('all');
  const [shown, setShown] = useState(STEP);
  const some = lots.filter((lot) => isIn(lot, list));
  const options = LISTS.map((value) => ({
    value,
    words: say('offer_list_count', {
      list: say(`offer_list_${value}`),
      number: lots.filter((lot) => isIn(lot, value)).length,
    }),
  }));
  return (
    <>
      {lots.length < 2 ? null : (
        <SelectField
          id="offer-list"
          label={say('offer_list')}
          value={list}
          options={options}
          change={(value) => {
            setList(value);
            setShown(STEP);
          }}
        />
      )}
      <p className="desk__hint" role="status">
        {say('offer_count', { count: some.length })}
      </p>
      <ul className="log">
        {some.slice(0, shown).map((lot) => (
          <Row key={lot.id} lot={lot} screen={screen} />
        ))}
      </ul>
      {some.length <= shown ? null : (
        <div className="actions">
          <ActButton onClick={() => setShown(shown + STEP)}>
            {say('offer_more', { count: Math.min(STEP, some.length - shown) })}
          </ActButton>
        </div>
      )}
    </>
  );
}

function Row({ lot, screen }: Props & { lot: OwnLotLine }) {
  const { say, language } = screen;
  const { id, title, state, kind, bays, place, street, houseNumber, missing, number, ahead } = lot;
  return (
    <li className="log__line">
      <p className="log__what">
        <a className="kern-link" href={lotsPath(language, id)} lang={foreignTo('de', language)}>
          {title}
        </a>{' '}
        <span className="entry-mark">{say(`offer_state_${state}`)}</span>
      </p>
      <p className="log__subject">
        {[
          ...(number === null ? [] : [number]),
          say(`find_kind_${kind}`),
          say('offer_bays_count', { count: bays }),
          `${street} ${houseNumber}`.trim(),
          place,
          ...(ahead === 0 ? [] : [say('offer_bookings_count', { count: ahead })]),
        ].join(' · ')}
      </p>
      {lot.isLookedAt ? <p className="log__subject">{say('offer_looked_at_short')}</p> : null}
      {state === 'draft' && missing.length > 0 ? (
        <p className="log__subject">{say('offer_missing_count', { count: missing.length })}</p>
      ) : null}
    </li>
  );
}

function isIn({ state }: OwnLotLine, list: List): boolean {
  if (list === 'all') return true;
  if (list === 'refused') return state === 'forbidden' || state === 'needs-permit';
  return state === list;
}
