import '../../../../../web/ui/entries.css';
import { useState } from 'react';
import {
  ActButton,
  ask,
  DeskLoaded,
  Said,
  Trouble,
  useAction,
  useAskDeskAnew,
  useDesk,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { ChangeRoom } from '../../rules/rules-api.ts';
import { ChangeForm } from './change-form.tsx';
import { ChangeItem } from './change-item.tsx';

/** A strike, a flood, a day by hand: what was moved so far, and the form to move more. */
export function ShiftRoom({ screen, place }: RoomProps) {
  const { say, language } = screen;
  const path = `/api/waste/desk/${place.ars}/changes`;
  const found = useDesk<ChangeRoom>(path, language);
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  // A new form where one was sent.
  const [round, setRound] = useState(0);
  const takeBack = (id: string) => {
    if (!confirm(say('change_back_sure'))) return;
    void run(async () => {
      setSaid(null);
      const { count } = await ask<{ count: number }>({ method: 'DELETE', path: `${path}/${id}`, language });
      await askAnew();
      setSaid(say('change_back_done', { count }));
    });
  };
  return (
    <div className="desk">
      <p className="kern-body">{say('change_how')}</p>
      <DeskLoaded found={found} screen={screen}>
        {({ hasDays, fields, changes }) => (
          <>
            {hasDays ? (
              <section aria-labelledby="change-new">
                <h2 className="section-title" id="change-new">
                  {say('change_new')}
                </h2>
                <ChangeForm
                  key={round}
                  screen={screen}
                  path={path}
                  fields={fields}
                  done={async (count) => {
                    await askAnew();
                    setRound(round + 1);
                    setSaid(say('change_done', { count }));
                  }}
                />
              </section>
            ) : (
              <p className="kern-body">{say('change_no_days')}</p>
            )}
            <Said words={said} />
            <section aria-labelledby="change-list">
              <h2 className="section-title" id="change-list">
                {say('change_list')}
              </h2>
              <Trouble refusal={trouble} screen={screen} />
              {changes.length === 0 ? (
                <p className="kern-body">{say('change_list_none')}</p>
              ) : (
                <ul className="log">
                  {changes.map((change) => (
                    <ChangeItem key={change.id} screen={screen} change={change}>
                      {(named) => (
                        <ActButton
                          look="quiet"
                          isBusy={isBusy}
                          onClick={() => takeBack(change.id)}
                          aria-label={say('change_back_named', { what: named })}
                        >
                          {say('change_back')}
                        </ActButton>
                      )}
                    </ChangeItem>
                  ))}
                </ul>
              )}
            </section>
          </>
        )}
      </DeskLoaded>
    </div>
  );
}
