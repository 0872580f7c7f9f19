import { useState } from 'react';
import type {
  OperationAnnouncements,
  OperationPlaces,
} from '../../../../src/kernel/operation/operation-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { DeskLoaded } from '../../desk/desk-loaded.tsx';
import { MoreButton } from '../../desk/more-button.tsx';
import { useDesk } from '../../desk/use-desk.ts';
import { usePages } from '../../desk/use-pages.ts';
import { Said } from '../../people/trouble.tsx';
import { MessageForm } from './message-form.tsx';
import { MessageRow } from './message-row.tsx';

/** What was said to town halls, and a form for more. */
export function MessagesPage({ screen }: { screen: Screen }) {
  const { say, language } = screen;
  const choices = useDesk<OperationPlaces>('/api/operation/places?limit=1', language);
  const found = usePages<OperationAnnouncements>(
    { path: '/api/operation/announcements', isKept: true },
    language,
  );
  const [said, setSaid] = useState<string | null>(null);
  return (
    <>
      <DeskLoaded found={choices} screen={screen}>
        {({ lands, solutions }) => (
          <MessageForm screen={screen} lands={lands} solutions={solutions} done={setSaid} />
        )}
      </DeskLoaded>
      <Said words={said} />
      <section className="desk__part" aria-labelledby="messages">
        <h2 className="section-title" id="messages">
          {say('messages_list')}
        </h2>
        <DeskLoaded found={found} screen={screen}>
          {({ pages }) => {
            const all = pages.flatMap((one) => one.announcements);
            return (
              <>
                {all.length === 0 ? (
                  <p className="kern-body">{say('messages_none')}</p>
                ) : (
                  <ul className="rows">
                    {all.map((one) => (
                      <MessageRow key={one.id} message={one} screen={screen} done={setSaid} />
                    ))}
                  </ul>
                )}
                <MoreButton found={found} shown={all.length} screen={screen} />
              </>
            );
          }}
        </DeskLoaded>
      </section>
    </>
  );
}
