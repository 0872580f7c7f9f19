import { ActButton, ask, Fold, Trouble, useAction } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { RegionLine } from '../../advice/advice-api.ts';
import { REGIONS_PART, regionsApi } from '../../advice/room-parts.ts';
import { ContactForm } from './contact-form.tsx';
import { ContactPart } from './contact-part.tsx';
import { RegionForm } from './region-form.tsx';

type Props = Pick<RoomProps, 'screen' | 'place'> & { region: RegionLine };

/** One region: its places, its offices, and its end. */
export function OneRegion({ screen, place, region }: Props) {
  const { say } = screen;
  const { name, source, towns, places, contacts } = region;
  const isExample = source !== null;
  return (
    <>
      <h2 className="section-title">{name}</h2>
      {isExample ? (
        <p className="kern-body note">
          <span className="entry-mark">{say('advice_example')}</span> {say('contact-example_detail')}
        </p>
      ) : null}
      <p className="desk__hint">
        {[say('region_towns', { count: towns }), places.map((one) => one.name).join(', ')].join(': ')}
      </p>
      <section aria-label={say('region_contacts')}>
        <h3 className="section-title">{say('region_contacts')}</h3>
        {contacts.length === 0 ? (
          <p className="kern-body">{say('region_contacts_none')}</p>
        ) : (
          <ul className="log">
            {contacts.map((one) => (
              <ContactPart
                key={`${one.id} ${one.version}`}
                screen={screen}
                place={place}
                region={region}
                contact={one}
              />
            ))}
          </ul>
        )}
      </section>
      {isExample ? null : (
        <>
          <Fold key={`new ${contacts.length}`} id="contact-new" title={say('region_contact_new')}>
            <ContactForm screen={screen} place={place} region={region} contact={null} />
          </Fold>
          <Fold id="region-edit" title={say('region_edit')}>
            <RegionForm key={region.version} screen={screen} place={place} region={region} />
          </Fold>
          <RemovePart screen={screen} place={place} region={region} />
        </>
      )}
    </>
  );
}

/** Says what goes with it before it goes. */
function RemovePart({ screen, place, region: { id, version } }: Props) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const remove = () =>
    run(async () => {
      await ask<void>({
        ...{ method: 'POST', path: regionsApi(place.ars, `/${id}/remove`), language, body: { version } },
      });
      location.assign(roomPath(language, place.ars, REGIONS_PART));
    });
  return (
    <Fold id="region-remove" title={say('region_remove')}>
      <p className="kern-body">{say('region_remove_lead')}</p>
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        <ActButton look="danger" isBusy={isBusy} onClick={() => void remove()}>
          {say('region_remove_sure')}
        </ActButton>
      </div>
    </Fold>
  );
}
