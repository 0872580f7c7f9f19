import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { FoundColumnLine, WayFormat } from '../../../../src/kernel/sources/desk/sources-api.ts';
import { SelectField } from '../../people/select-field.tsx';
import type { Mapping } from './mapping.ts';

/** Which of their columns becomes which of our fields, with examples beside each choice. */
export function MappingForm(props: {
  screen: Screen;
  format: WayFormat;
  columns: readonly FoundColumnLine[];
  mapping: Mapping;
  change: (mapping: Mapping) => void;
}) {
  const { screen, format, columns, mapping, change } = props;
  const { say } = screen;
  const fields = format.fields ?? [];
  const choose = (id: string, label: string, value: string, set: (column: string) => void) => (
    <ColumnField key={id} {...{ screen, id, label, value, columns }} change={set} />
  );
  return (
    <fieldset className="choices mapping">
      <legend className="section-title">{say('mapping')}</legend>
      <p className="desk__hint">{say('mapping_text')}</p>
      {choose('map-key', say('mapping_key'), mapping.key, (key) => change({ ...mapping, key }))}
      {fields.map(({ name, label, isRequired }) =>
        choose(
          `map-${name}`,
          isRequired ? `${label} ${say('required')}` : label,
          mapping.fields[name] ?? '',
          (column) => change({ ...mapping, fields: { ...mapping.fields, [name]: column } }),
        ),
      )}
      {format.connector === 'csv' ? (
        <>
          {choose('map-lon', say('mapping_lon'), mapping.lon, (lon) => change({ ...mapping, lon }))}
          {choose('map-lat', say('mapping_lat'), mapping.lat, (lat) => change({ ...mapping, lat }))}
        </>
      ) : null}
    </fieldset>
  );
}

function ColumnField(props: {
  screen: Screen;
  id: string;
  label: string;
  value: string;
  columns: readonly FoundColumnLine[];
  change: (column: string) => void;
}) {
  const { screen, id, label, value, columns, change } = props;
  const { say } = screen;
  const chosen = columns.find(({ name }) => name === value);
  // A column that is stored but no longer there stays visible: that is what has to be mended.
  const gone =
    value !== '' && chosen === undefined ? [{ value, words: say('column_gone', { name: value }) }] : [];
  return (
    <div className="mapping__row">
      <SelectField
        id={id}
        label={label}
        value={value}
        options={[
          { value: '', words: say('column_none') },
          ...gone,
          ...columns.map(({ name }) => ({ value: name, words: name })),
        ]}
        change={change}
      />
      <p className="desk__hint">
        {chosen === undefined || chosen.examples.length === 0
          ? ''
          : say('examples', { examples: chosen.examples.join(' · ') })}
      </p>
    </div>
  );
}
