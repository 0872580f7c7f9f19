import { fullLanguage } from '../../../../src/kernel/i18n/language.ts';
import type { AnnouncementLine } from '../../../../src/kernel/operation/operation-api.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { useAskDeskAnew } from '../../desk/use-desk.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';

/** One message, in the language of the page; what has not ended can be ended. */
export function MessageRow({
  message,
  screen,
  done,
}: {
  message: AnnouncementLine;
  screen: Screen;
  done: (words: string | null) => void;
}) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const spoken = fullLanguage(language);
  const title = message.title[spoken];
  const moment = (at: string) =>
    say('moment', { date: formatDate(at, language), time: formatClock(at, language) });
  const end = () => {
    done(null);
    return run(async () => {
      const path = `/api/operation/announcements/${message.id}/end`;
      await ask<AnnouncementLine>({ method: 'POST', path, language });
      done(say('message_ended', { title }));
      await askAnew();
    });
  };
  return (
    <li className="rows__item person">
      <div className="rows__words">
        <span className="person__name">{title}</span>
        <span className="message__text">{message.text[spoken]}</span>
        <span className="rows__note">
          {[
            say(`level_${message.level}`),
            say(`message_state_${message.state}`),
            say('message_span', { from: moment(message.from), until: moment(message.until) }),
            say(`audience_${message.audience}`),
            ...(message.mails ? [say('message_mailed')] : []),
          ].join(' · ')}
        </span>
      </div>
      {message.state === 'ended' ? null : (
        <div className="actions">
          <ActButton
            look="quiet"
            isBusy={isBusy}
            onClick={() => void end()}
            aria-label={say('message_end_named', { title })}
          >
            {say('message_end')}
          </ActButton>
        </div>
      )}
      <Trouble refusal={trouble} screen={screen} />
    </li>
  );
}
