import type { FormField } from '../../../../src/kernel/forms/form-schema.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { settingRows } from './setting-rows.ts';

/** Settings to be read. */
export function SettingsList(props: {
  fields: readonly FormField[];
  settings: Readonly<Record<string, unknown>>;
  screen: Screen;
}) {
  const rows = settingRows(props.fields, props.settings, props.screen);
  if (rows.length === 0) return <p className="kern-body">{props.screen.say('solutions_no_settings')}</p>;
  return (
    <dl className="solutions__settings">
      {rows.map(({ name, label, value }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
