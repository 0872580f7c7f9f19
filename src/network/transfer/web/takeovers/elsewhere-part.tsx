import { useState } from 'react';
import {
  ActButton,
  ask,
  deskApi,
  Said,
  Trouble,
  useAction,
  useAskDeskAnew,
  useDesk,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { DeskHome } from '../../../../kernel/identity/desk-api.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { LogLine, NewLogForm } from '../../takeovers/takeovers-api.ts';
import { ElsewhereForm } from './elsewhere-form.tsx';
import { takeoverLogApi } from './room-paths.ts';

/** What the town took over outside of this house, as it says itself. */
export function ElsewherePart({
  screen,
  place,
  log,
}: Pick<RoomProps, 'screen' | 'place'> & { log: readonly LogLine[] }) {
  const { say, language } = screen;
  const home = useDesk<DeskHome>(deskApi(place.ars), language);
  const mayDecide = home.data?.permissions.includes('transfer:decide') ?? false;
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const [sent, setSent] = useState(0);
  const act = (work: () => Promise<unknown>, words: string) => {
    setSaid(null);
    return run(async () => {
      await work().finally(askAnew);
      setSaid(words);
      setSent(sent + 1);
    });
  };
  const add = (body: NewLogForm) =>
    act(
      () => ask({ method: 'POST', path: takeoverLogApi(place.ars), language, body }),
      say('takeover_elsewhere_saved'),
    );
  const remove = (id: string) =>
    act(
      () => ask({ method: 'DELETE', path: takeoverLogApi(place.ars, `/${id}`), language }),
      say('takeover_elsewhere_removed'),
    );
  return (
    <>
      <p className="kern-body">{say('takeover_elsewhere_text')}</p>
      {log.length > 0 ? null : <p className="desk__hint">{say('takeover_elsewhere_none')}</p>}
      <ul className="log">
        {log.map((line) => (
          <li className="log__line" key={line.id}>
            <p className="log__what">
              {line.solution?.title ?? say('takeover_sheet')}, {formatDate(line.begunOn, language)}
              {line.stopCode === null ? '' : ` · ${say(`stop_${line.stopCode}`)}`}
            </p>
            {line.note === '' ? null : <p className="log__subject">{line.note}</p>}
            {mayDecide ? (
              <ActButton look="quiet" isBusy={isBusy} onClick={() => void remove(line.id)}>
                {say('takeover_elsewhere_remove', {
                  name: `${line.solution?.title ?? ''} ${formatDate(line.begunOn, language)}`.trim(),
                })}
              </ActButton>
            ) : null}
          </li>
        ))}
      </ul>
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      {mayDecide ? (
        <ElsewhereForm key={sent} {...{ screen, place, isBusy, add }} />
      ) : (
        <p className="desk__hint">{say('project_step_who')}</p>
      )}
    </>
  );
}
