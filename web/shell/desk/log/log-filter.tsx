import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { SelectField } from '../../people/select-field.tsx';
import { TextField } from '../../people/text-field.tsx';

/** Civil dates and a kind; '' for all. There is no way to ask for a person. */
export type LogFilter = Readonly<Record<'from' | 'until' | 'group', string>>;

export const NO_LOG_FILTER: LogFilter = { from: '', until: '', group: '' };

const GROUPS = ['', 'people', 'solutions', 'sources', 'contents', 'town', 'house'] as const;

/** Civil dates as text compare like dates. */
export function areDaysWrong({ from, until }: LogFilter): boolean {
  return from !== '' && until !== '' && until < from;
}

export function LogFilterFields({
  screen: { say },
  filter,
  change,
}: {
  screen: Pick<Screen, 'say'>;
  filter: LogFilter;
  change: (filter: LogFilter) => void;
}) {
  const day = (name: 'from' | 'until') => (
    <TextField
      id={`log-${name}`}
      label={say(`log_${name}`)}
      error={name === 'until' && areDaysWrong(filter) ? say('log_days_wrong') : null}
      input={{
        type: 'date',
        value: filter[name],
        onChange: (event) => change({ ...filter, [name]: event.currentTarget.value }),
      }}
    />
  );
  return (
    <search className="log-filter" aria-label={say('log_filter')}>
      {day('from')}
      {day('until')}
      <SelectField
        id="log-group"
        label={say('log_group')}
        value={filter.group}
        options={GROUPS.map((value) => ({ value, words: say(`log_group_${value === '' ? 'all' : value}`) }))}
        change={(group) => change({ ...filter, group })}
      />
    </search>
  );
}
