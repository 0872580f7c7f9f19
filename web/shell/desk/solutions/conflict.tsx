import type { VersionLine } from '../../../../src/kernel/adoptions/desk-api.ts';
import type { FormField } from '../../../../src/kernel/forms/form-schema.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { fieldsThatDiffer, settingRows } from './setting-rows.ts';

/** Both versions side by side where they differ, and the choice between them. */
export function Conflict(props: {
  screen: Screen;
  fields: readonly FormField[];
  mine: Readonly<Record<string, unknown>>;
  current: VersionLine;
  keepMine: () => void;
  takeTheirs: () => void;
}) {
  const { screen, fields, mine, current, keepMine, takeTheirs } = props;
  const { say } = screen;
  const differing = fieldsThatDiffer(fields, mine, current.settings);
  const own = settingRows(differing, mine, screen);
  const theirs = settingRows(differing, current.settings, screen);
  return (
    <div className="ask">
      <p className="kern-body">{say('solutions_now', { state: say(`solutions_state_${current.state}`) })}</p>
      {own.length === 0 ? <p className="kern-body">{say('solutions_same')}</p> : null}
      {own.map((row, index) => (
        <dl className="solutions__settings" key={row.name}>
          <div>
            <dt>{say('solutions_theirs', { label: row.label })}</dt>
            <dd>{theirs[index]?.value}</dd>
          </div>
          <div>
            <dt>{say('solutions_mine', { label: row.label })}</dt>
            <dd>{row.value}</dd>
          </div>
        </dl>
      ))}
      <div className="actions">
        <ActButton onClick={keepMine}>{say('solutions_keep_mine')}</ActButton>
        <ActButton onClick={takeTheirs}>{say('solutions_take_theirs')}</ActButton>
      </div>
    </div>
  );
}
