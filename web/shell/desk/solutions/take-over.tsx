import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdopterLine } from '../../../../src/kernel/adoptions/desk-api.ts';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Fold } from '../../people/fold.tsx';
import { Loaded } from '../../people/loaded.tsx';
import { TextField } from '../../people/text-field.tsx';
import type { PartProps } from './part-props.ts';
import { SettingsList } from './settings-list.tsx';

/** Other towns that have adopted the same, with their settings, to begin with those. */
export function TakeOver(props: PartProps & { take: (town: AdopterLine) => void }) {
  const { say } = props.screen;
  if (props.detail.fields.length === 0) return null;
  return (
    <Fold id="take-over" title={say('solutions_take_over')}>
      <Towns {...props} />
    </Fold>
  );
}

function Towns({ screen, api, detail, take, said }: PartProps & { take: (town: AdopterLine) => void }) {
  const { say, language } = screen;
  const [query, setQuery] = useState('');
  const found = useQuery({
    queryKey: ['desk', api, 'adopters', query],
    queryFn: () =>
      ask<{ towns: AdopterLine[]; hasMore: boolean }>({
        path: `${api}/adopters?q=${encodeURIComponent(query)}`,
        language,
      }),
    staleTime: 0,
  });
  return (
    <>
      <p className="desk__hint">{say('solutions_take_over_text')}</p>
      <TextField
        id="take-over-name"
        label={say('solutions_find_town')}
        error={null}
        input={{
          type: 'search',
          autoComplete: 'off',
          maxLength: 100,
          value: query,
          onChange: (event) => setQuery(event.currentTarget.value),
        }}
      />
      <div aria-live="polite">
        <Loaded found={found} screen={screen}>
          {({ towns, hasMore }) =>
            towns.length === 0 ? (
              <p className="kern-body">
                {say(query === '' ? 'solutions_no_towns' : 'solutions_no_town_found')}
              </p>
            ) : (
              <ul className="solutions__towns">
                {towns.map((town) => (
                  <li key={town.ars} className="ask">
                    <p>
                      <strong>{town.name}</strong>{' '}
                      <span className="desk__hint">
                        {[
                          town.county,
                          town.state,
                          say('solutions_since', { date: formatDate(town.since, language) }),
                        ]
                          .filter((words) => words !== null && words !== town.name)
                          .join(' · ')}
                      </span>
                    </p>
                    <SettingsList
                      fields={detail.fields.filter(({ name }) => name in town.settings)}
                      settings={town.settings}
                      screen={screen}
                    />
                    <div className="actions">
                      <ActButton
                        aria-label={say('solutions_take_named', { name: town.name })}
                        onClick={() => {
                          take({ ...town });
                          said(say('solutions_taken', { name: town.name }));
                          document.getElementById('settings')?.scrollIntoView();
                        }}
                      >
                        {say('solutions_take')}
                      </ActButton>
                    </div>
                  </li>
                ))}
                {hasMore ? <li className="desk__hint">{say('solutions_more_towns')}</li> : null}
              </ul>
            )
          }
        </Loaded>
      </div>
    </>
  );
}
