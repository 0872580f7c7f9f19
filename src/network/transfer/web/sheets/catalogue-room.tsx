import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import { useState } from 'react';
import {
  DeskLoaded,
  Fold,
  PagedList,
  SelectField,
  useDesk,
  usePages,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { NEW_ITEM } from '../../../../kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { OfficeSheets } from '../../sheets/sheets-api.ts';
import { ImportPart } from './import-part.tsx';
import { NewSheet } from './new-sheet.tsx';
import { OneSheet } from './one-sheet.tsx';
import { SheetRows } from './sheet-rows.tsx';
import { officeWay, type Way } from './way.ts';

const LISTS = ['published', 'stale', 'draft', 'withdrawn', 'abroad'] as const;

/** The catalogue at the office of the network: a list of it, a case from abroad, or one sheet. */
export function CatalogueRoom({ screen, place, item }: RoomProps) {
  const way = officeWay(place.ars, screen.language);
  if (item === null) return <CatalogueList screen={screen} way={way} ars={place.ars} />;
  return <CatalogueItem screen={screen} way={way} item={item} />;
}

function CatalogueItem({ screen, way, item }: { screen: Screen; way: Way; item: string }) {
  const found = useDesk<OfficeSheets>(way.api, screen.language);
  return (
    <div className="desk">
      <DeskLoaded found={found} screen={screen}>
        {({ choices }) =>
          item === NEW_ITEM ? (
            <NewSheet
              screen={screen}
              way={way}
              choices={choices}
              note="transfer.sheet.abroad"
              title={screen.say('sheet_new_abroad')}
            />
          ) : (
            <OneSheet key={item} screen={screen} way={way} id={item} choices={choices} />
          )
        }
      </DeskLoaded>
    </div>
  );
}

function CatalogueList({ screen, way, ars }: { screen: Screen; way: Way; ars: string }) {
  const { say, language } = screen;
  const [list, setList] = useState<(typeof LISTS)[number]>('published');
  const found = usePages<OfficeSheets>({ path: way.api, query: { list }, by: 'begin' }, language);
  return (
    <div className="desk">
      <p className="actions">
        <a className="kern-btn kern-btn--primary" href={way.room(NEW_ITEM)}>
          <span className="kern-label">{say('sheet_new_abroad')}</span>
        </a>
      </p>
      <h2 className="section-title">{say('sheet_import_title')}</h2>
      <Fold id="import" title={say('sheet_import')}>
        <ImportPart screen={screen} ars={ars} way={way} />
      </Fold>
      <h2 className="section-title">{say('sheet_list_title')}</h2>
      <SelectField
        id="sheet-list"
        label={say('sheet_list')}
        value={list}
        options={LISTS.map((value) => ({ value, words: say(`sheet_list_${value}`) }))}
        change={setList}
      />
      <PagedList
        {...{ screen, found }}
        rows={({ sheets }) => sheets}
        words={(all, { total }) =>
          all.length === 0 ? say('sheet_list_empty') : say('sheet_count', { count: total })
        }
      >
        {(all) => <SheetRows sheets={all} screen={screen} way={way} />}
      </PagedList>
    </div>
  );
}
