import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import { focusOn } from './focus.ts';
import { InviteForm } from './invite-form.tsx';
import type { WorkProps } from './room-props.ts';

/** Who was asked and what they said; the office asks more. */
export function TownsPart(props: WorkProps) {
  const { screen, work, isBusy, send } = props;
  const { say } = screen;
  const mayInvite = work.can.includes('edit');
  const joined = work.towns.filter(({ state }) => state === 'joined').length;
  return (
    <section>
      <h3 className="section-title">{say('sprint_towns_title')}</h3>
      {joined === 0 ? <p className="kern-body">{say('sprint_towns_none')}</p> : null}
      <ul className="log" hidden={work.towns.length === 0}>
        {work.towns.map((town) => (
          <li className="log__line" key={town.ars}>
            <p className="log__what">
              {town.name} <span className="entry-mark">{say(`sprint_answer_${town.state}`)}</span>
            </p>
            <p className="log__subject">{say(`size_${town.size}`)}</p>
            {mayInvite ? (
              <div className="actions">
                <ActButton
                  look="quiet"
                  isBusy={isBusy}
                  aria-label={say('sprint_uninvite_one', { town: town.name })}
                  onClick={() =>
                    void send('DELETE', `/towns/${town.ars}`, undefined, say('sprint_saved')).then(
                      (isDone) => isDone && focusOn('sprint-invite'),
                    )
                  }
                >
                  {say('sprint_uninvite')}
                </ActButton>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {joined > 1 && work.sizes !== 'mixed' ? (
        <p className="kern-body note">{say(`sprint_sizes_${work.sizes}`)}</p>
      ) : null}
      {mayInvite ? <InviteForm {...props} /> : null}
    </section>
  );
}
