/** What somebody without an account says to a challenge: "me too", and a wish in one sentence. */
import { randomUUIDv7 } from 'node:crypto';
import { civilDate, ZONE } from '../../../kernel/clock.ts';
import { problem } from '../../../kernel/http/problem.ts';
import { digestOf } from '../../../kernel/identity/invitations/token.ts';
import { checkSentence } from '../../../kernel/network/sentence.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { isKnownFull, knowFull, mayStillSpeak } from './flood.ts';
import { MOST_A_DAY, MOST_WAITING, type OwnWish, takesWishes, VOICE_DAYS } from './wish.ts';
import {
  citizensOf,
  ownVoice,
  removeVoice,
  type WishedChallenge,
  wishCounts,
  wishedChallenge,
  writeSentence,
  writeVoice,
} from './wish-store.ts';

type House = Pick<Kernel, 'db' | 'clock' | 'places'>;

export interface SaidWish {
  challenge: string;
  /** Token that only the device knows. */
  key: string;
  /** '' for "me too" alone: a sentence that was said stays. */
  text: string;
  lang: string;
  /** The place from whose page it comes. */
  ars: Ars | null;
  network: string;
}

/** Throws `wish-unknown`; a merged one leads to what it became. */
export async function requireWished({ db }: Pick<House, 'db'>, id: string): Promise<WishedChallenge> {
  const found = await wishedChallenge(db, id);
  if (found === null) throw problem({ code: 'wish-unknown', status: 404, title: 'No such challenge' });
  return found;
}

/**
 * Said twice it counts once. Throws `wish-unknown`, `wish-closed` (it is over), `wish-long` and `wish-contact` (what the
 * sentence may not be), `wish-many` (enough for a day) and `wish-waiting` (too many sentences wait: the voice counts).
 */
export async function sayWish(house: House, said: SaidWish): Promise<OwnWish> {
  const { text, fault } = checkSentence(said.text);
  if (fault !== null) throw problem({ code: `wish-${fault}`, status: 422, title: 'This cannot be shown' });
  const challenge = await requireWished(house, said.challenge);
  if (!takesWishes(challenge.state))
    throw problem({ code: 'wish-closed', status: 409, title: 'This challenge is over' });
  const device = digestOf(said.key);
  const now = house.clock.now();
  const today = civilDate(now);
  const day = today.toString();
  const isNew = (await ownVoice(house.db, challenge.id, device)) === null;
  if (isNew && (isKnownFull(challenge.id, day) || !mayStillSpeak(said.network, challenge.id, day)))
    throw many();
  const hasRoom = await house.db.transaction().execute(async (trx) => {
    const begin = today.toZonedDateTime(ZONE).toInstant();
    // Without a lock: some that come at the same moment may pass the limit, and nobody waits for each other.
    const counts = await wishCounts(trx, challenge.id, begin);
    if (isNew && counts.today >= MOST_A_DAY) {
      knowFull(challenge.id, day);
      throw many();
    }
    await writeVoice(trx, {
      ...{ challenge: challenge.id, device, source: challenge.source, at: now },
      ars: townOf(house, said.ars),
    });
    if (text === '') return true;
    if (counts.waiting >= MOST_WAITING) return false;
    await writeSentence(trx, {
      ...{ id: randomUUIDv7(), challenge: challenge.id, device, text, lang: said.lang, at: now },
      until: now.add({ hours: 24 * VOICE_DAYS }),
    });
    return true;
  });
  if (!hasRoom) throw problem({ code: 'wish-waiting', status: 429, title: 'Too many wishes wait' });
  return ownWish(house, challenge.id, said.key);
}

/** What this device said; nothing where it said nothing. */
export async function ownWish(house: Pick<House, 'db'>, id: string, key: string): Promise<OwnWish> {
  const challenge = await requireWished(house, id);
  const [own, citizens] = await Promise.all([
    ownVoice(house.db, challenge.id, digestOf(key)),
    citizensOf(house.db, [challenge.id]),
  ]);
  const { text = null, state = null, reason = null } = own ?? {};
  return {
    hasVoice: own !== null,
    sentence: text === null || state === null ? null : { text, state, reason },
    citizens: citizens.get(challenge.id) ?? 0,
  };
}

/** Voice and sentence of this device go, as if they had never been. Also where the challenge is over. */
export async function takeWishBack(house: House, id: string, key: string): Promise<OwnWish> {
  const challenge = await requireWished(house, id);
  await removeVoice(house.db, challenge.id, digestOf(key));
  return ownWish(house, challenge.id, key);
}

function townOf({ places }: Pick<House, 'places'>, ars: Ars | null): Ars | null {
  if (ars === null) return null;
  const found = places.resolve(ars);
  const place = found.kind === 'current' || found.kind === 'moved' ? found.place : null;
  return place === null || place.levels.includes('federal') ? null : place.ars;
}

const many = () => problem({ code: 'wish-many', status: 429, title: 'Enough for today' });
