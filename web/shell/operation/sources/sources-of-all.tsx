import { useState } from 'react';
import { type OperationSources, SOURCE_HEALTHS } from '../../../../src/kernel/operation/operation-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { DeskLoaded } from '../../desk/desk-loaded.tsx';
import { MoreButton } from '../../desk/more-button.tsx';
import { usePages } from '../../desk/use-pages.ts';
import { SelectField } from '../../people/select-field.tsx';
import { TextField } from '../../people/text-field.tsx';
import { useSettled } from '../../people/use-settled.ts';
import { HealthCounts } from '../health-words.tsx';
import { SourceRows } from './source-rows.tsx';

/** The feeds of all towns, the worst first. */
export function SourcesOfAll({ screen }: { screen: Screen }) {
  const { say, language } = screen;
  const [words, setWords] = useState('');
  const [health, setHealth] = useState('');
  const q = useSettled(words.trim());
  const found = usePages<OperationSources>(
    { path: '/api/operation/sources', query: { q, health }, isKept: true },
    language,
  );
  return (
    <>
      <search className="narrow" aria-label={say('filter')}>
        <TextField
          id="sources-q"
          label={say('find_source')}
          error={null}
          input={{
            type: 'search',
            autoComplete: 'off',
            maxLength: 100,
            value: words,
            onChange: (event) => setWords(event.currentTarget.value),
          }}
        />
        <SelectField
          id="sources-health"
          label={say('filter_health')}
          value={health}
          options={['', ...SOURCE_HEALTHS].map((value) => ({
            value,
            words: value === '' ? say('any') : say(`health_${value}`),
          }))}
          change={setHealth}
        />
      </search>
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const sources = pages.flatMap((one) => one.sources);
          return (
            <section
              className="desk__part"
              aria-label={say('nav_sources')}
              aria-busy={found.isPlaceholderData}
            >
              <div role="status">
                <HealthCounts counts={pages[0]?.counts ?? {}} screen={screen} />
              </div>
              <SourceRows sources={sources} screen={screen} />
              <MoreButton found={found} shown={sources.length} screen={screen} />
            </section>
          );
        }}
      </DeskLoaded>
    </>
  );
}
