import { useEffect, useState } from 'react';
import { ActButton, ask, asRefusal, Said, TextField } from '../../../../../web/ui/desk-parts.ts';
import { ZONE } from '../../../../kernel/clock.ts';
import { LOCALE, PREFIX } from '../../../../kernel/i18n/language.ts';
import type { LinkView } from '../../boards/board-api.ts';
import { boardPath } from '../../boards/board-path.ts';
import { Alert } from './alert.tsx';
import { faultInWords } from './fault-in-words.ts';
import { pageLanguage, type SayPart } from './say.ts';
import type { KeptSeat } from './seat-memory.ts';

/** Links for guests: made here, shown once, ended here. */
export function Links({ sprint, seat, say }: { sprint: string; seat: KeptSeat; say: SayPart }) {
  const [links, setLinks] = useState<readonly LinkView[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [company, setCompany] = useState('');
  const [made, setMade] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const path = `/api/cocreation/boards/${sprint}/links`;
  const asked = { language: pageLanguage(), secret: seat.secret };
  const run = async (work: () => Promise<void>) => {
    setFault(null);
    setSaid(null);
    try {
      await work();
      setLinks((await ask<{ links: LinkView[] }>({ ...asked, path })).links);
    } catch (error) {
      setFault(faultInWords(asRefusal(error), say));
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for when it is opened
  useEffect(() => {
    if (isOpen) void run(async () => undefined);
  }, [isOpen]);
  const make = () =>
    run(async () => {
      const body = { company: company.trim() || null };
      const { token } = await ask<{ token: string }>({ ...asked, method: 'POST', path, body });
      setMade(`${location.origin}${PREFIX[pageLanguage()]}/netzwerk/${boardPath(sprint)}#${token}`);
      setCompany('');
    });
  return (
    <details className="board__more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('board_links')}</summary>
      <p className="kern-body">{say('board_links_about')}</p>
      <form
        className="board__form"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <TextField
          id="board-company"
          label={say('board_link_company')}
          hint={say('board_link_company_hint')}
          error={null}
          input={{
            value: company,
            maxLength: 120,
            onChange: (event) => setCompany(event.currentTarget.value),
          }}
        />
        <div className="actions">
          <ActButton type="submit">{say('board_link_make')}</ActButton>
        </div>
      </form>
      <Alert words={fault} />
      <Said words={said} />
      {made === null ? null : (
        <div className="board__form">
          <TextField
            id="board-link"
            label={say('board_link_new')}
            error={null}
            input={{ value: made, readOnly: true, onFocus: (event) => event.currentTarget.select() }}
          />
          <div className="actions">
            <ActButton
              onClick={() =>
                void navigator.clipboard?.writeText(made).then(() => setSaid(say('board_link_copied')))
              }
            >
              {say('board_link_copy')}
            </ActButton>
          </div>
        </div>
      )}
      <ul className="board__people">
        {links.map((link) => {
          const words = linkInWords(link, say);
          return (
            <li key={link.id}>
              <span>
                {words} · {say('board_link_people', { count: link.people })}
              </span>
              {link.isEnded ? (
                <span className="board__quiet">{say('board_link_ended')}</span>
              ) : (
                <button
                  type="button"
                  className="board__act"
                  aria-label={`${say('board_link_end')}: ${words}`}
                  onClick={() =>
                    void run(async () => {
                      await ask({ ...asked, method: 'DELETE', path: `${path}/${link.id}` });
                    })
                  }
                >
                  {say('board_link_end')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function linkInWords({ company, madeAt }: LinkView, say: SayPart): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE } as const;
  const date = new Intl.DateTimeFormat(LOCALE[pageLanguage()], style).format(Date.parse(madeAt));
  return company === null ? say('board_link_guests', { date }) : say('board_link_for', { company, date });
}
