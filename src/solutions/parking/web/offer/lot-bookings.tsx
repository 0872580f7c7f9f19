import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  ActButton,
  ask,
  DeskLoaded,
  Said,
  SelectField,
  TextField,
  Trouble,
  useAction,
} from '../../../../../web/ui/desk-parts.ts';
import { formatClock, formatDate } from '../../../../kernel/pages/format.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { LotBookings as Answer, LotBooking } from '../../book/bookings-api.ts';
import { centsInWords } from '../../money/cents-in-words.ts';
import { API } from './offer-paths.ts';
import { useOwn } from './own-lots.ts';

const WHICH = ['upcoming', 'past'] as const;
const STARS = ['5', '4', '3', '2', '1'] as const;

/** Who parks when: running and coming ones, or those that are over. */
export function LotBookings({ screen, lot }: { screen: Screen; lot: string }) {
  const { say } = screen;
  const [which, setWhich] = useState<(typeof WHICH)[number]>('upcoming');
  const [page, setPage] = useState(1);
  const found = useOwn<Answer>(`${API}/${lot}/bookings?which=${which}&page=${page}`, screen);
  return (
    <div className="form">
      <SelectField
        id="offer-which"
        label={say('offer_bookings')}
        value={which}
        options={WHICH.map((value) => ({ value, words: say(`offer_bookings_${value}`) }))}
        change={(value) => {
          setWhich(value);
          setPage(1);
        }}
      />
      <DeskLoaded found={found} screen={screen}>
        {({ bookings, pages }) => (
          <>
            {bookings.length === 0 ? (
              <p className="kern-body">{say(`offer_bookings_none_${which}`)}</p>
            ) : null}
            <ul className="log">
              {bookings.map((booking) => (
                <Row key={booking.id} screen={screen} lot={lot} booking={booking} />
              ))}
            </ul>
            {pages < 2 ? null : (
              <div className="actions">
                {page > 1 ? (
                  <ActButton onClick={() => setPage(page - 1)}>{say('offer_page_before')}</ActButton>
                ) : null}
                {page < pages ? (
                  <ActButton onClick={() => setPage(page + 1)}>{say('offer_page_next')}</ActButton>
                ) : null}
              </div>
            )}
          </>
        )}
      </DeskLoaded>
    </div>
  );
}

function Row({ screen, lot, booking }: { screen: Screen; lot: string; booking: LotBooking }) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const client = useQueryClient();
  const { id, code, label, state, from, until, price, over, driver, can, mayMove, ratings } = booking;
  const [first, last] = [formatDate(from, language), formatDate(until, language)];
  const end = formatClock(until, language);
  const send = (below: string, body: object, words: string) =>
    run(async () => {
      await ask({ method: 'POST', path: `${API}/${lot}/bookings/${id}/${below}`, language, body });
      setSaid(words);
      await client.invalidateQueries({ queryKey: ['own', 'parking'] });
    });
  return (
    <li className="log__line">
      <p className="log__what">
        {say('offer_booking_span', {
          from: `${first}, ${formatClock(from, language)}`,
          until: first === last ? end : `${last}, ${end}`,
        })}{' '}
        <span className="entry-mark">{say(`offer_booking_${state}`)}</span>
      </p>
      <p className="log__subject">
        {[
          say('offer_bay', { label }),
          ...(mayMove ? [say('offer_booking_moves')] : []),
          code,
          price === 0 ? say('offer_price_free') : centsInWords(price, language),
          ...(driver === null ? [] : [driver.initials, ...(driver.plate === null ? [] : [driver.plate])]),
          ...(over > 0 ? [say('offer_booking_over', { minutes: over })] : []),
          ...(ratings.driver === null ? [] : [say('offer_rated_by_driver', { stars: ratings.driver })]),
          ...(ratings.owner === null ? [] : [say('offer_rated_by_you', { stars: ratings.owner })]),
        ].join(' · ')}
      </p>
      {can.includes('say-overstay') ? (
        <div className="actions">
          <ActButton
            isBusy={isBusy}
            onClick={() => void send('overstay', { version: booking.version }, say('offer_overstay_said'))}
          >
            {say('offer_overstay')}
          </ActButton>
        </div>
      ) : null}
      {can.includes('rate') ? (
        <Rate
          screen={screen}
          id={id}
          isBusy={isBusy}
          rate={(body) => void send('rate', body, say('offer_rated'))}
        />
      ) : null}
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
    </li>
  );
}

function Rate(props: {
  screen: Screen;
  id: string;
  isBusy: boolean;
  rate: (body: { stars: number; words: string }) => void;
}) {
  const { screen, id, isBusy, rate } = props;
  const { say } = screen;
  const [isOpen, setOpen] = useState(false);
  const [stars, setStars] = useState<(typeof STARS)[number]>('5');
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rate({ stars: Number(stars), words: words.trim() });
  };
  return (
    <>
      <div className="actions">
        <ActButton look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say('offer_rate')}
        </ActButton>
      </div>
      {isOpen ? (
        <form className="form" onSubmit={submit} noValidate>
          <SelectField
            id={`offer-stars-${id}`}
            label={say('offer_stars')}
            value={stars}
            options={STARS.map((value) => ({ value, words: say('offer_stars_of', { stars: value }) }))}
            change={setStars}
          />
          <TextField
            id={`offer-words-${id}`}
            label={say('offer_rate_words')}
            error={null}
            input={{ value: words, maxLength: 500, onChange: (event) => setWords(event.currentTarget.value) }}
          />
          <div className="actions">
            <ActButton type="submit" isBusy={isBusy}>
              {say('offer_rate_send')}
            </ActButton>
          </div>
        </form>
      ) : null}
    </>
  );
}
