import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import { DeskLoaded, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { NEW_ITEM } from '../../../../kernel/pages/people/personal-paths.ts';
import type { SheetList } from '../../sheets/sheets-api.ts';
import { NewSheet } from './new-sheet.tsx';
import { OneSheet } from './one-sheet.tsx';
import { TownList } from './town-list.tsx';
import { townWay } from './way.ts';

/** Fact sheets of a town: all of them, a new one, or one. */
export function TownSheets({ screen, place, item }: RoomProps) {
  const way = townWay(place.ars, screen.language);
  const found = useDesk<SheetList>(way.api, screen.language);
  return (
    <div className="desk">
      <DeskLoaded found={found} screen={screen}>
        {(list) => {
          if (item === null) return <TownList screen={screen} way={way} ars={place.ars} list={list} />;
          if (item === NEW_ITEM)
            return (
              <NewSheet
                screen={screen}
                way={way}
                choices={list.choices}
                note={`transfer.sheet.${place.ars}`}
                title={screen.say('sheet_new')}
              />
            );
          return <OneSheet key={item} screen={screen} way={way} id={item} choices={list.choices} />;
        }}
      </DeskLoaded>
    </div>
  );
}
