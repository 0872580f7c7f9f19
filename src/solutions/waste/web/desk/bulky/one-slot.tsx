import {
  ActButton,
  DeskLoaded,
  Fold,
  RefuseForm,
  Said,
  send,
  Trouble,
  useActs,
  useDesk,
} from '../../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../../kernel/pages/format.ts';
import { roomPath } from '../../../../../kernel/pages/people/personal-paths.ts';
import { LONGEST } from '../../../bulky/bulky.ts';
import type { SlotView } from '../../../bulky/bulky-api.ts';
import { RequestRow } from './request-row.tsx';
import { SlotForm } from './slot-form.tsx';
import { ROOM } from './slot-list.tsx';
import { slotInWords } from './slot-words.ts';

/** One slot: who has a place, what was collected, the list for the crew, another size, calling it off. */
export function OneSlot({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  const { say, language } = screen;
  const path = `/api/waste/desk/${place.ars}/bulky/${id}`;
  const found = useDesk<SlotView>(path, language);
  const { act, run, trouble, isBusy, said } = useActs(path, language);
  const change = (wanted: Parameters<typeof act>[0]) => act(wanted, say('bulky_saved'));
  const takeList = (day: string) =>
    run(async () => {
      const answer = await send({ method: 'POST', path: `${path}/list`, language });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await answer.blob());
      link.download = `${say('bulky_file')}-${day}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
    });
  return (
    <DeskLoaded found={found} screen={screen}>
      {(slot) => (
        <div className="desk">
          <p>
            <a className="kern-link" href={roomPath(language, place.ars, ROOM)}>
              {say('bulky_back')}
            </a>
          </p>
          <h2 className="section-title">{formatDate(slot.day, language)}</h2>
          <p className="desk__hint">{slotInWords(slot, screen)}</p>
          {slot.reason === null ? null : <p className="kern-body">{slot.reason}</p>}
          <Trouble refusal={trouble} screen={screen} />
          <Said words={said} />
          <h3 className="section-title">{say('bulky_requests')}</h3>
          {slot.requests.length === 0 ? <p className="kern-body">{say('bulky_requests_none')}</p> : null}
          <ul className="log">
            {slot.requests.map((request) => (
              <RequestRow
                key={request.id}
                screen={screen}
                request={request}
                isBusy={isBusy}
                note={(state) => void change({ below: '/done', body: { request: request.id, state } })}
              />
            ))}
          </ul>
          {slot.requests.length === 0 ? null : (
            <div className="actions">
              <ActButton isBusy={isBusy} onClick={() => void takeList(slot.day)}>
                {say('bulky_list')}
              </ActButton>
              <ActButton onClick={() => window.print()}>{say('bulky_print')}</ActButton>
            </div>
          )}
          {slot.isWithdrawn ? null : (
            <>
              <Fold id="change-slot" title={say('bulky_change')}>
                <SlotForm
                  key={slot.version}
                  screen={screen}
                  districts={[]}
                  slot={slot}
                  isBusy={isBusy}
                  save={(body) => change({ method: 'PATCH', body })}
                />
              </Fold>
              <RefuseForm
                words={{
                  ...{ title: say('bulky_call_off'), reason: say('bulky_call_off_reason') },
                  ...{ hint: say('bulky_call_off_hint'), missing: say('bulky_call_off_missing') },
                  refuse: say('bulky_call_off_send'),
                }}
                longest={LONGEST.reason}
                isBusy={isBusy}
                refuse={(reason) => change({ below: '/withdraw', body: { version: slot.version, reason } })}
              />
            </>
          )}
        </div>
      )}
    </DeskLoaded>
  );
}
