import { useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { MandateLine } from '../../../../src/kernel/identity/desk-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { Said } from '../../people/trouble.tsx';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useDesk } from '../use-desk.ts';
import { MandateRow } from './mandate-row.tsx';

/** Units above a place and what they may do here, visible to all who work for it, changed by its own managers alone. */
export function Mandates(props: { screen: Screen; place: PlaceSummary; mayChange: boolean }) {
  const { screen, place, mayChange } = props;
  const { say, language } = screen;
  const found = useDesk<{ mandates: MandateLine[] }>(deskApi(place.ars, '/mandates'), language);
  const [said, setSaid] = useState<string | null>(null);
  return (
    <section className="desk__part" aria-labelledby="mandates">
      <h2 className="section-title" id="mandates">
        {say('mandates')}
      </h2>
      <p className="kern-body">{say('mandates_text')}</p>
      <DeskLoaded found={found} screen={screen}>
        {({ mandates }) =>
          mandates.length === 0 ? (
            <p className="kern-body">{say('mandates_none', { place: place.name })}</p>
          ) : (
            <ul className="rows">
              {mandates.map((one) => (
                <MandateRow
                  key={`${one.holder} ${one.holderLevel}`}
                  screen={screen}
                  place={place}
                  mandate={one}
                  mayChange={mayChange}
                  done={setSaid}
                />
              ))}
            </ul>
          )
        }
      </DeskLoaded>
      <Said words={said} />
      {mayChange ? null : <p className="desk__hint">{say('mandate_read_only', { place: place.name })}</p>}
    </section>
  );
}
