import { useState } from 'react';
import { deskApi, Loaded, SelectField, useDesk } from '../../../../../web/ui/desk-parts.ts';
import { ConnectSource } from '../../../../../web/ui/setup-parts.ts';
import type { Way } from '../../../../kernel/sources/desk/sources-api.ts';
import type { SourceLine } from '../../takeovers/takeovers-api.ts';
import type { StepProps } from './step-props.ts';

interface Props extends Pick<StepProps, 'screen' | 'place' | 'view'> {
  source: SourceLine;
  connected(): Promise<void>;
}

/** The house's own way to a source, for one kind of records; it begins with the format that the giver uses. */
export function ConnectHere({ screen, place, view, source, connected }: Props) {
  const { say, language } = screen;
  const found = useDesk<{ ways: Way[] }>(deskApi(place.ars, '/sources/ways'), language);
  const [wished, wish] = useState(source.connector);
  return (
    <Loaded found={found} screen={screen}>
      {({ ways }) => {
        const way = ways.find(
          (one) => one.solution === view.solution.id && one.intake === source.intake && one.isAsked !== true,
        );
        const format = way?.formats.find(({ connector }) => connector === wished) ?? way?.formats[0];
        if (way === undefined || format === undefined)
          return <p className="kern-body">{say('takeover_source_no_way')}</p>;
        return (
          <div className="desk">
            <div className="person__form about">
              <SelectField
                id="takeover-format"
                label={say('takeover_source_connect_here')}
                value={format.connector}
                options={way.formats.map(({ connector, title }) => ({ value: connector, words: title }))}
                change={wish}
              />
              <p className="desk__hint">{format.hint}</p>
            </div>
            <ConnectSource key={format.connector} {...{ screen, place, way, format }} saved={connected} />
          </div>
        );
      }}
    </Loaded>
  );
}
