import { useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { MandateLine } from '../../../../src/kernel/identity/desk-api.ts';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { MandateForm } from './mandate-form.tsx';

export function MandateRow(props: {
  screen: Screen;
  place: PlaceSummary;
  mandate: MandateLine;
  mayChange: boolean;
  done: (words: string | null) => void;
}) {
  const { screen, place, mandate, mayChange, done } = props;
  const { say, language } = screen;
  const { name, scope, permissions, isDefault, changedAt, holderLevel } = mandate;
  const [isOpen, setOpen] = useState(false);
  const key = isDefault && scope === 'full' ? 'default' : scope;
  return (
    <li className="rows__item person">
      <div className="rows__words">
        <span className="person__name">{say(`mandate_${key}`, { name })}</span>
        {scope === 'limited' ? (
          <ul className="why__list">
            {permissions.map((one) => (
              <li key={one}>{say(`right_${one}`)}</li>
            ))}
          </ul>
        ) : null}
        <span className="rows__note">
          {[
            say(`level_${holderLevel}`),
            ...(changedAt === null
              ? []
              : [say('mandate_changed', { date: formatDate(changedAt, language) })]),
          ].join(' · ')}
        </span>
      </div>
      {mayChange ? (
        <div className="actions">
          <ActButton
            look="quiet"
            onClick={() => {
              done(null);
              setOpen(!isOpen);
            }}
            aria-label={say('mandate_change_named', { name })}
            aria-expanded={isOpen}
          >
            {say('mandate_change')}
          </ActButton>
        </div>
      ) : null}
      {isOpen ? (
        <MandateForm
          screen={screen}
          place={place}
          mandate={mandate}
          cancel={() => setOpen(false)}
          saved={() => {
            setOpen(false);
            done(say('mandate_saved'));
          }}
        />
      ) : null}
    </li>
  );
}
