import { useState } from 'react';
import { ActButton, ask, asRefusal, TextField } from '../../../../../web/ui/desk-parts.ts';
import type { ParticipantView } from '../../boards/board-api.ts';
import { LONGEST_NAME } from '../../boards/methods.ts';
import { Alert } from './alert.tsx';
import type { BoardState } from './board-state.ts';
import { faultInWords } from './fault-in-words.ts';
import { pageLanguage, type SayPart } from './say.ts';
import type { KeptSeat } from './seat-memory.ts';

/** Who is at the boards; one's own name, and the way out. */
export function PeopleList({
  sprint,
  seat,
  board,
  say,
  onLeft,
  onRename,
}: {
  sprint: string;
  seat: KeptSeat;
  board: BoardState;
  say: SayPart;
  onLeft: () => void;
  onRename: (name: string) => void;
}) {
  const [name, setName] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { me } = board;
  const people = [...board.people.values()].filter(({ isGone }) => !isGone);
  const asked = { language: pageLanguage(), secret: seat.secret };
  const run = async (work: () => Promise<void>) => {
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(faultInWords(asRefusal(error), say));
    }
  };
  const path = `/api/cocreation/boards/${sprint}`;
  const out = (id: string) =>
    run(async () => {
      await ask({ ...asked, method: 'DELETE', path: `${path}/people/${id}` });
      if (id === me.id) onLeft();
    });
  const rename = (given: string) =>
    run(async () => {
      if (given.trim() === '') return;
      await ask({ ...asked, method: 'PUT', path: `${path}/me`, body: { name: given.trim() } });
      onRename(given.trim());
      setName(null);
    });
  return (
    <details className="board__more">
      <summary>{say('board_people', { count: people.length })}</summary>
      <ul className="board__people">
        {people.map((one) => (
          <li key={one.id}>
            <span>{personInWords(one, me.id, say)}</span>
            {me.kind === 'host' && one.kind !== 'host' ? (
              <button
                type="button"
                className="board__act"
                aria-label={`${say('board_show_out')}: ${one.name}`}
                onClick={() => void out(one.id)}
              >
                {say('board_show_out')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <Alert words={fault} />
      {name === null ? (
        <div className="actions">
          <ActButton onClick={() => setName(me.name)}>{say('board_rename')}</ActButton>
          <ActButton onClick={() => void out(me.id)}>{say('board_leave')}</ActButton>
        </div>
      ) : (
        <form
          className="board__form"
          onSubmit={(event) => {
            event.preventDefault();
            void rename(name);
          }}
        >
          <TextField
            id="board-rename"
            label={say('board_name')}
            error={null}
            input={{
              value: name,
              maxLength: LONGEST_NAME,
              required: true,
              onChange: (event) => setName(event.currentTarget.value),
            }}
          />
          <div className="actions">
            <ActButton type="submit" look="primary">
              {say('board_save')}
            </ActButton>
            <ActButton onClick={() => setName(null)}>{say('board_cancel')}</ActButton>
          </div>
        </form>
      )}
    </details>
  );
}

function personInWords({ id, name, kind, from }: ParticipantView, me: string, say: SayPart): string {
  const where = from ?? say(kind === 'host' ? 'board_kind_host' : 'board_kind_guest');
  return say('board_person', { name, from: id === me ? `${where}, ${say('board_you')}` : where });
}
