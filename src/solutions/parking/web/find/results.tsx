import { PREFIX } from '../../../../kernel/i18n/language.ts';
import type { Span } from '../../allocate/model.ts';
import { nearBookingPath } from '../../find/booking-path.ts';
import type { Result } from '../../find/find-lots.ts';
import type { Destination } from './destination.tsx';
import { OtherRow, priceWords, ResultRow } from './result-row.tsx';
import { pageLanguage, type SayPart } from './say.ts';
import { WALKS, type Walk } from './wishes.tsx';

interface Props {
  free: readonly Result[];
  others: readonly Result[];
  isCut: boolean;
  isEmpty: boolean;
  say: SayPart;
  home: string;
  ars: string;
  span: Span;
  to: Destination;
  within: Walk;
  exampleMark: string;
  /** Lot that somebody came for; null: none. */
  chosen: string | null;
  onTake: (span: Span) => void;
  onWider: (within: Walk) => void;
}

/** What was found, and what is near but not to be had. */
export function Results(props: Props) {
  const { free, others, say, within } = props;
  const wider = WALKS.find((metres) => metres > within);
  return (
    <>
      {free.length === 0 ? (
        <div className="find__none">
          <p className="kern-body">{props.isEmpty ? say('empty') : say('found_none', { metres: within })}</p>
          {!props.isEmpty && <p className="kern-body">{say('found_none_help')}</p>}
          {wider !== undefined && (
            <button
              type="button"
              className="kern-btn kern-btn--secondary"
              onClick={() => props.onWider(wider)}
            >
              <span className="kern-label">{say('wider', { metres: wider })}</span>
            </button>
          )}
        </div>
      ) : (
        <>
          <NearBooking {...props} />
          <ul className="rows find__rows">
            {free.map((result) => (
              <ResultRow
                key={result.lot.id}
                {...props}
                result={result}
                isChosen={result.lot.id === props.chosen}
              />
            ))}
          </ul>
          <p className="find__hint">{say('sure_why')}</p>
        </>
      )}
      {props.isCut && <p className="kern-body">{say('cut')}</p>}
      {others.length > 0 && (
        <details className="find__others" open={free.length === 0 || undefined}>
          <summary className="find__summary">{say('others', { count: others.length })}</summary>
          <ul className="rows find__rows">
            {others.map((result) => (
              <OtherRow
                key={result.lot.id}
                {...props}
                result={result}
                isChosen={result.lot.id === props.chosen}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The promise of a space within the walk, wherever it will be: where there are at least two, none of them invented. */
function NearBooking({ free, say, ars, span, to, within }: Props) {
  const real = free.filter(({ lot }) => lot.example !== true);
  const count = real.reduce((sum, { fits }) => sum + fits.length, 0);
  if (count < 2) return null;
  const price = Math.min(...real.map(({ lot }) => lot.price ?? 0));
  return (
    <section className="find__certain" aria-labelledby="find-certain">
      <div>
        <h3 className="find__certain-title" id="find-certain">
          {say('certain', { metres: within })} · {say('certain_price', { price: priceWords(price, say) })}
        </h3>
        <p className="find__hint">{say('certain_note', { count })}</p>
      </div>
      <a
        className="kern-btn kern-btn--primary"
        href={nearBookingPath(PREFIX[pageLanguage()], { ars, ...span, to, within, price })}
      >
        <span className="kern-label">{say('certain_book')}</span>
      </a>
    </section>
  );
}
