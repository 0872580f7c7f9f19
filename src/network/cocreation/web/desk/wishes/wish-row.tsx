import { useState } from 'react';
import { ActButton, SelectField } from '../../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../../kernel/pages/format.ts';
import { networkPath } from '../../../../../kernel/pages/screen.ts';
import { thingPath } from '../../../paths.ts';
import { REFUSALS, type Refusal, type WishLine, type WishState } from '../../../wishes/wish.ts';

interface Props {
  wish: WishLine;
  screen: RoomProps['screen'];
  isBusy: boolean;
  decide: (to: WishState, reason: Refusal | null) => Promise<boolean>;
}

/** One sentence, to what it was said, and what may be done with it. */
export function WishRow({ wish, screen, isBusy, decide }: Props) {
  const { say, language } = screen;
  const { id, text, lang, state, reason, challenge, saidAt, place, example } = wish;
  const [isRefusing, setRefusing] = useState(false);
  const [why, setWhy] = useState<Refusal>('insult');
  return (
    <li className="log__line">
      <p className="log__what" lang={foreignTo(lang, language)}>
        {text}
      </p>
      <p className="log__subject">
        <a
          className="kern-link"
          href={`${networkPath(language)}/${thingPath('challenges', challenge.id)}`}
          lang={foreignTo(challenge.lang, language)}
        >
          {challenge.title}
        </a>
        {[
          '',
          ...(place === null ? [] : [place]),
          say('wish_since', { date: formatDate(saidAt, language) }),
          ...(reason === null ? [] : [say(`wish_refusal_${reason}`)]),
        ].join(' · ')}{' '}
        {example === true ? <span className="entry-mark">{say('example_mark')}</span> : null}
      </p>
      {isRefusing ? (
        <SelectField
          id={`why-${id}`}
          label={say('wish_refuse_why')}
          value={why}
          options={REFUSALS.map((value) => ({ value, words: say(`wish_refusal_${value}`) }))}
          change={setWhy}
        />
      ) : null}
      <div className="actions">
        {state === 'waiting' && !isRefusing ? (
          <ActButton isBusy={isBusy} onClick={() => void decide('shown', null)}>
            {say('wish_show')}
          </ActButton>
        ) : null}
        {state === 'refused' ? null : (
          <ActButton
            isBusy={isBusy}
            onClick={() => (isRefusing ? void decide('refused', why) : setRefusing(true))}
          >
            {say('wish_refuse')}
          </ActButton>
        )}
        {state === 'waiting' ? null : (
          <ActButton isBusy={isBusy} onClick={() => void decide('waiting', null)}>
            {say('wish_reopen')}
          </ActButton>
        )}
      </div>
    </li>
  );
}
