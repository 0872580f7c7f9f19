import { useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { Way } from '../../../../src/kernel/sources/desk/sources-api.ts';
import { SelectField } from '../../people/select-field.tsx';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useDesk } from '../use-desk.ts';
import { ConnectSource } from './connect-source.tsx';

/** A new source: first what it brings and in which format, then the data themselves. */
export function AddSource({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { say, language } = screen;
  const found = useDesk<{ ways: Way[] }>(deskApi(place.ars, '/sources/ways'), language);
  return (
    <div className="desk">
      <h2 className="section-title">{say('add')}</h2>
      <DeskLoaded found={found} screen={screen}>
        {({ ways: all }) => {
          const ways = all.filter(({ isAsked }) => isAsked !== true);
          const open = ways.filter(({ isAdopted }) => isAdopted);
          return (
            <>
              {open.length === ways.length ? null : (
                <p className="desk__hint">
                  {say(open.length === 0 ? 'ways_none' : 'ways_more')}{' '}
                  <a href={deskPath(language, place.ars, 'solutions')}>{say('ways_link')}</a>
                </p>
              )}
              {open.length === 0 ? null : <ChooseWay screen={screen} place={place} ways={open} />}
            </>
          );
        }}
      </DeskLoaded>
    </div>
  );
}

function ChooseWay({ screen, place, ways }: { screen: Screen; place: PlaceSummary; ways: readonly Way[] }) {
  const { say } = screen;
  const idOf = ({ solution, intake }: Way) => `${solution}/${intake}`;
  const [chosen, choose] = useState('');
  const [wished, wish] = useState('');
  const way = ways.find((one) => idOf(one) === chosen) ?? ways[0];
  if (way === undefined) return null;
  const format = way.formats.find(({ connector }) => connector === wished) ?? way.formats[0];
  if (format === undefined) return null;
  return (
    <>
      <div className="person__form about">
        <SelectField
          id="way"
          label={say('way')}
          value={idOf(way)}
          options={ways.map((one) => ({ value: idOf(one), words: one.title }))}
          change={choose}
        />
        <SelectField
          id="format"
          label={say('format')}
          value={format.connector}
          options={way.formats.map(({ connector, title }) => ({ value: connector, words: title }))}
          change={wish}
        />
        <p className="desk__hint">{format.hint}</p>
      </div>
      <ConnectSource
        key={`${idOf(way)} ${format.connector}`}
        screen={screen}
        place={place}
        way={way}
        format={format}
      />
    </>
  );
}
