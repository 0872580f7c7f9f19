import { DeskLoaded, Fold, Said, Trouble, useActs, useDesk } from '../../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../../kernel/pages/format.ts';
import { roomPath } from '../../../../../kernel/pages/people/personal-paths.ts';
import type { SlotList } from '../../../bulky/bulky-api.ts';
import { SlotForm } from './slot-form.tsx';
import { slotInWords } from './slot-words.ts';

export const ROOM = 'abfall/sperrmuell';

/** The slots of the last months and to come, and the form for a new one. */
export function SlotListPart({ screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const { say, language } = screen;
  const path = `/api/waste/desk/${place.ars}/bulky`;
  const found = useDesk<SlotList>(path, language);
  const { act, trouble, isBusy, said } = useActs(path, language);
  const make = (body: object) => act({ body }, say('bulky_made'));
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ slots, districts }) => (
        <div className="desk">
          <h2 className="section-title">{say('bulky_slots_all')}</h2>
          {slots.length === 0 ? <p className="kern-body">{say('bulky_none')}</p> : null}
          <ul className="log">
            {slots.map((slot) => (
              <li className="log__line" key={slot.id}>
                <p className="log__what">
                  <a className="kern-link" href={roomPath(language, place.ars, ROOM, slot.id)}>
                    {formatDate(slot.day, language)}
                  </a>
                </p>
                <p className="log__subject">{slotInWords(slot, screen)}</p>
              </li>
            ))}
          </ul>
          <Said words={said} />
          <Fold id="new-slot" title={say('bulky_new')}>
            <SlotForm
              key={slots.length}
              screen={screen}
              districts={districts}
              slot={null}
              isBusy={isBusy}
              save={make}
            />
            <Trouble refusal={trouble} screen={screen} />
          </Fold>
        </div>
      )}
    </DeskLoaded>
  );
}
