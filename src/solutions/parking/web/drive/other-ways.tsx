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
  onWithin: (metres: number) => void;
}) {
  const { screen, ars, next, onTime, onWithin } = props;
  const { say, language } = screen;
  const { time, within, around } = next;
  return (
    <div className="actions">
      {time === null ? null : (
        <ActButton onClick={() => onTime(time)}>
          {say('drive_take_time', { time: spanInWords(time, screen) })}
        </ActButton>
      )}
      {within === null ? null : (
        <ActButton onClick={() => onWithin(within)}>
          {say(around === null ? 'drive_take_within' : 'drive_take_around', { metres: within })}
        </ActButton>
      )}
      <a className="kern-btn kern-btn--tertiary" href={searchPath(language, ars)}>
        <span className="kern-label">{say('drive_to_search')}</span>
      </a>
    </div>
  );
}
