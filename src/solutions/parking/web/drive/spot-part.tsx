import { useState } from 'react';
import { ActButton, Said } from '../../../../../web/ui/desk-parts.ts';
import type { BookingSpot } from '../../book/bookings-api.ts';
import { OwnersWords } from './booking-title.tsx';
import { addressOf, bayInWords } from './booking-words.ts';
import { Facts } from './facts.tsx';
import type { PartProps } from './part-props.ts';
import { timeInWords } from './say-time.ts';

/** The way there: address to copy, the map of the device, what helps to find it, and how one comes in. */
export function SpotPart({
  screen,
  view,
  spot,
  isOffline,
}: Pick<PartProps, 'screen' | 'view'> & { spot: BookingSpot; isOffline: boolean }) {
  const { say } = screen;
  const [said, setSaid] = useState<string | null>(null);
  const { hint, access, accessFrom, geo, label } = spot;
  const address = addressOf(spot);
  const copy = async () => {
    setSaid(null);
    // Without https, or where the browser was told so, there is no clipboard.
    const isCopied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    setSaid(say(isCopied ? 'drive_copied' : 'drive_copy_failed'));
  };
  const accessWords =
    access === null
      ? say(isOffline ? 'drive_access_offline' : 'drive_access_later', {
          time: timeInWords(accessFrom, view.now, screen),
        })
      : [
          say(`drive_access_${access.kind}`),
          ' ',
          <OwnersWords key="text" screen={screen}>
            {access.text}
          </OwnersWords>,
        ];
  return (
    <section className="drive__part" aria-labelledby="drive-way">
      <h3 className="section-title" id="drive-way">
        {say('drive_way')}
      </h3>
      <Facts
        rows={[
          [
            say('drive_address'),
            [
              <OwnersWords key="address" screen={screen}>
                {address}
              </OwnersWords>,
              `, ${bayInWords(label, screen)}`,
            ],
          ],
          ...(hint === ''
            ? []
            : [
                [
                  say('drive_hint'),
                  <OwnersWords key="hint" screen={screen}>
                    {hint}
                  </OwnersWords>,
                ] as const,
              ]),
          [say('drive_access'), accessWords],
        ]}
      />
      <div className="actions">
        <a className="kern-btn kern-btn--secondary" href={geo}>
          <span className="kern-label">{say('drive_geo')}</span>
        </a>
        <ActButton onClick={() => void copy()}>{say('drive_copy')}</ActButton>
      </div>
      <Said words={said} />
    </section>
  );
}
