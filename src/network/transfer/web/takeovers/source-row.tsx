import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import type { SourceLine } from '../../takeovers/takeovers-api.ts';
import { ConnectHere } from './connect-here.tsx';
import { focusOn } from './focus.ts';
import type { StepProps } from './step-props.ts';
import { WithoutSource } from './without-source.tsx';

interface Props extends StepProps {
  source: SourceLine;
  /** "connect events", "else events"; null: nothing of this row. */
  open: string | null;
  setOpen(open: string | null): void;
}

const KINDS = { open: 'warning', connected: 'success', 'by-hand': 'info', 'not-needed': 'info' } as const;

/** One kind of records: connected, entered by hand, or not needed. */
export function SourceRow({ source, open, setOpen, ...props }: Props) {
  const { screen, view, isBusy, send } = props;
  const { say } = screen;
  const { intake, title, format, licence, state, reason, own, awaits } = source;
  const id = `quelle-${intake}`;
  const answer = async (body: { state: SourceLine['state']; reason: string }, words: string) => {
    const isDone = await send('PUT', '/sources', { version: view.version, intake, ...body }, words);
    if (!isDone) return false;
    setOpen(null);
    focusOn(id);
    return true;
  };
  const toggle = (what: 'connect' | 'else') =>
    setOpen(open === `${what} ${intake}` ? null : `${what} ${intake}`);
  return (
    <>
      <h3 className="solutions__name" id={id} tabIndex={-1}>
        {title}{' '}
        <span className={`kern-badge kern-badge--small kern-badge--${KINDS[state]}`}>
          <span className={`kern-icon kern-icon--${KINDS[state]}`} aria-hidden="true" />
          <span className="kern-label kern-label--small">{say(`takeover_source_${state}`)}</span>
        </span>
      </h3>
      <p className="desk__hint">{say('takeover_source_format', { format, licence })}</p>
      {own.length > 0 ? (
        <p className="kern-body">{say('takeover_source_own', { names: own.join(', ') })}</p>
      ) : state === 'connected' ? (
        <p className="kern-body">{say('takeover_source_above')}</p>
      ) : null}
      {awaits ? <p className="desk__hint">{say('takeover_source_awaits')}</p> : null}
      {reason === '' ? null : <p className="kern-body">{reason}</p>}
      <div className="actions">
        {own.length > 0 && state !== 'connected' ? (
          <ActButton
            look="primary"
            isBusy={isBusy}
            onClick={() => void answer({ state: 'connected', reason: '' }, say('takeover_source_saved'))}
          >
            {say('takeover_source_take')}
          </ActButton>
        ) : null}
        {view.can.includes('connect') ? (
          <ActButton aria-expanded={open === `connect ${intake}`} onClick={() => toggle('connect')}>
            {say('takeover_source_connect', { title })}
          </ActButton>
        ) : null}
        <ActButton look="quiet" aria-expanded={open === `else ${intake}`} onClick={() => toggle('else')}>
          {say(state === 'open' ? 'takeover_source_else' : 'takeover_source_again', { title })}
        </ActButton>
      </div>
      {view.can.includes('connect') ? null : (
        <p className="desk__hint">{say('takeover_source_not_allowed')}</p>
      )}
      {open === `connect ${intake}` ? (
        <ConnectHere
          {...props}
          source={source}
          connected={async () => {
            await answer({ state: 'connected', reason: '' }, say('takeover_source_connect_done'));
          }}
        />
      ) : null}
      {open === `else ${intake}` ? (
        <WithoutSource
          {...props}
          source={source}
          answer={(body) => answer(body, say('takeover_source_saved'))}
        />
      ) : null}
    </>
  );
}
