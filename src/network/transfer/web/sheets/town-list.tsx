import { ActButton, ask, Trouble, useAction } from '../../../../../web/ui/desk-parts.ts';
import { NEW_ITEM } from '../../../../kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { SheetList, SheetView } from '../../sheets/sheets-api.ts';
import { SheetRows } from './sheet-rows.tsx';
import { publicPath, type Way } from './way.ts';

/** All sheets of a town, with the ways to a new one. */
export function TownList(props: { screen: Screen; way: Way; ars: string; list: SheetList }) {
  const { screen, way, ars, list } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const begin = (project: string) =>
    run(async () => {
      const body = { project, wish: crypto.randomUUID() };
      const { id } = await ask<SheetView>({ method: 'POST', path: `${way.api}/from-pilot`, language, body });
      location.assign(way.room(id));
    });
  return (
    <>
      <p className="actions">
        <a className="kern-btn kern-btn--primary" href={way.room(NEW_ITEM)}>
          <span className="kern-label">{say('sheet_new')}</span>
        </a>
        <a className="kern-link" href={publicPath(language, `fuer/${ars}`)}>
          {say('sheet_find')}
        </a>
      </p>
      {list.sheets.length === 0 ? <p className="kern-body">{say('sheet_none')}</p> : null}
      <SheetRows sheets={list.sheets} screen={screen} way={way} />
      {list.pilots.length === 0 ? null : (
        <section>
          <h2 className="section-title">{say('sheet_from_pilots')}</h2>
          <ul className="log">
            {list.pilots.map(({ id, title }) => (
              <li className="log__line" key={id}>
                <ActButton onClick={() => void begin(id)} isBusy={isBusy}>
                  {say('sheet_from_pilot', { title })}
                </ActButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Trouble refusal={trouble} screen={screen} />
    </>
  );
}
