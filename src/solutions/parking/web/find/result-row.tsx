import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { PREFIX } from '../../../../kernel/i18n/language.ts';
import type { Span } from '../../allocate/model.ts';
import { minuteOf } from '../../find/berlin-clock.ts';
import { bayBookingPath } from '../../find/booking-path.ts';
import type { FoundLot } from '../../find/find-api.ts';
import { type Result, roundWalk } from '../../find/find-lots.ts';
import { centsInWords } from '../../money/cents-in-words.ts';
import { pageLanguage, type SayPart, timeInWords } from './say.ts';

interface Props {
  result: Result;
  say: SayPart;
  /** Own path of the place, and its key. */
  home: string;
  ars: string;
  span: Span;
  exampleMark: string;
  isChosen: boolean;
}

/** What something costs, in a few letters. */
export function priceWords(cents: number, say: SayPart): string {
  return cents === 0 ? say('gratis') : centsInWords(cents, pageLanguage());
}

/** One lot with something that fits: walk, price, how certain, and the way into the booking. */
export function ResultRow({ result, say, home, ars, span, exampleMark, isChosen }: Props) {
  const { lot, walk, fits, certainty } = result;
  const [bay] = fits;
  const price = priceWords(lot.price ?? 0, say);
  return (
    <li
      className={`rows__item find__row${isChosen ? ' find__row--chosen' : ''}`}
      id={rowId(lot.id)}
      tabIndex={-1}
    >
      <div className="rows__words">
        <Title {...{ result, home, exampleMark }} />
        <span className="find__figures">
          <strong>{price}</strong>
          {walk !== null && <span>{say('walk', { metres: roundWalk(walk) })}</span>}
          {certainty !== null && (
            <span className={`find__certainty find__certainty--${certainty}`}>{say(certainty)}</span>
          )}
        </span>
        <span className="rows__note">
          {[
            ...(isChosen ? [say('this_lot')] : []),
            ...townWords(lot, say),
            say(`kind_${lot.kind}`),
            say('free', { count: fits.length }),
            ...(lot.rating === null
              ? []
              : [`★ ${lot.rating.mean.toLocaleString(pageLanguage(), { maximumFractionDigits: 1 })}`]),
          ].join(' · ')}
        </span>
      </div>
      {lot.example === true ? (
        <span className="find__no-booking">{say('book_example')}</span>
      ) : (
        bay !== undefined && (
          <a
            className="kern-btn kern-btn--secondary find__book"
            aria-label={say('book_label', { title: lot.title, price })}
            href={bayBookingPath(PREFIX[pageLanguage()], {
              ...{ ars: lot.town?.ars ?? ars, ...span, lot: lot.id, bay: bay.id, price: lot.price },
            })}
          >
            <span className="kern-label">{say('book')}</span>
          </a>
        )
      )}
    </li>
  );
}

/** One lot that has nothing: why, and when it has something again. */
export function OtherRow(props: Omit<Props, 'ars' | 'span'> & { onTake: (span: Span) => void }) {
  const { result, say, home, exampleMark, isChosen, onTake } = props;
  const { lot, walk, tooSmall } = result;
  const why = say(`why_${lot.why ?? (tooSmall > 0 ? 'small' : 'taken')}`);
  const { next } = lot;
  return (
    <li
      className={`rows__item find__row${isChosen ? ' find__row--chosen' : ''}`}
      id={rowId(lot.id)}
      tabIndex={-1}
    >
      <div className="rows__words">
        <Title {...{ result, home, exampleMark }} />
        <span className="rows__note">
          {[
            ...(isChosen ? [say('this_lot')] : []),
            ...townWords(lot, say),
            ...(walk === null ? [] : [say('walk', { metres: roundWalk(walk) })]),
            why,
            ...(next === null ? [] : [say('next', { time: timeInWords(minuteOf(next.from)) })]),
          ].join(' · ')}
        </span>
      </div>
      {next !== null && (
        <button
          type="button"
          className="kern-btn kern-btn--tertiary find__book"
          aria-label={say('next_take', { title: lot.title })}
          onClick={() => onTake({ from: minuteOf(next.from), until: minuteOf(next.until) })}
        >
          <span className="kern-label">{say('next_take_short')}</span>
        </button>
      )}
    </li>
  );
}

/** Named where it lies beyond the border of the place. */
function townWords({ town }: FoundLot, say: SayPart): string[] {
  return town === undefined ? [] : [say('in_town', { name: town.name })];
}

function Title({ result: { lot }, home, exampleMark }: Pick<Props, 'result' | 'home' | 'exampleMark'>) {
  return (
    <span>
      <a
        className="kern-link rows__link"
        href={`${lot.town?.path ?? home}/${lot.page}`}
        lang={foreignTo(lot.lang, pageLanguage())}
      >
        {lot.title}
      </a>
      {lot.example === true && (
        <>
          {' '}
          <span className="example-mark">{exampleMark}</span>
        </>
      )}
    </span>
  );
}

export function rowId(lot: string): string {
  return `find-lot-${lot}`;
}
