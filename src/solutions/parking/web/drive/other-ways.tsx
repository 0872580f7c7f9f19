import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import { searchPath } from './own-paths.ts';
import type { Next } from './read-refusal.ts';
import { spanInWords } from './say-time.ts';

/** After a refusal: what would go instead, each by one tap, and the way back to the search. */
export function OtherWays(props: {
  screen: OwnRoomProps['screen'];
  ars: string | null;
  next: Next['next'];
  onTime: (time: { from: string; until: string }) => void;
  /** Left out where the distance cannot be chosen. */
  onWithin?: (metres: number) => void;
}) {
  const { screen, ars, next, onTime, onWithin } = props;
  const { say, language } = screen;
  const { time, within } = next;
  return (
    <div className="actions">
      {time === null ? null : (
        <ActButton onClick={() => onTime(time)}>
          {say('drive_take_time', { time: spanInWords(time, screen) })}
        </ActButton>
      )}
      {within === null || onWithin === undefined ? null : (
        <ActButton onClick={() => onWithin(within)}>{say('drive_take_within', { metres: within })}</ActButton>
      )}
      <a className="kern-btn kern-btn--tertiary" href={searchPath(language, ars)}>
        <span className="kern-label">{say('drive_to_search')}</span>
      </a>
    </div>
  );
}
