/** Bundles as they may be drawn: from a newer server with things unknown here, or older than they are true. */
import type { Bundle, BundleCard } from '../../../src/kernel/bundle/bundle.ts';
import type { View } from '../../../src/kernel/pages/page-data.ts';

const STATES: readonly string[] = ['ok', 'stale', 'empty', 'error'] satisfies BundleCard['state'][];

/**
 * The same view where everything is known. A card that lacks what must be drawn is left out; a state of a
 * newer server loses its mark and keeps its sentence; unknown fields stay unseen.
 */
export function drawable(view: View): View {
  if (view.kind !== 'here') return view;
  const { cards } = view.bundle;
  const safe = cards.map(drawableCard);
  if (safe.every((card, index) => card === cards[index])) return view;
  return withCards(
    view.bundle,
    safe.filter((card) => card !== null),
  );
}

/** Marks the cards whose time is over at `now` (milliseconds, the server's clock). The same view where none is. */
export function withStaleCards(view: View, now: number | null): View {
  if (view.kind !== 'here' || now === null) return view;
  const isOver = ({ state, validUntil }: BundleCard) => state === 'ok' && Date.parse(validUntil) <= now;
  const { cards } = view.bundle;
  if (!cards.some(isOver)) return view;
  return withCards(
    view.bundle,
    cards.map((card) => (isOver(card) ? { ...card, state: 'stale' } : card)),
  );
}

/** Milliseconds of the server's clock at which the next card ceases to be true; null where none does. */
export function nextEnd(view: View, now: number): number | null {
  if (view.kind !== 'here') return null;
  const ends = view.bundle.cards.map(({ validUntil }) => Date.parse(validUntil)).filter((end) => end > now);
  return ends.length === 0 ? null : Math.min(...ends);
}

function withCards(bundle: Bundle, cards: BundleCard[]): View {
  return { kind: 'here', bundle: { ...bundle, cards } };
}

function drawableCard(card: BundleCard): BundleCard | null {
  // A newer server may have sent anything, whatever the type says.
  const unsure: Partial<Record<keyof BundleCard, unknown>> | null = card;
  if (typeof unsure !== 'object' || unsure === null) return null;
  const { title, sentence, link, source, figure, unit, state, priority } = unsure;
  if (typeof title !== 'string' || typeof link !== 'string' || !link.startsWith('/')) return null;
  if (!hasSourceShape(source)) return null;
  const isDrawable =
    typeof sentence === 'string' &&
    typeof priority === 'number' &&
    STATES.includes(String(state)) &&
    (figure === undefined || typeof figure === 'number') &&
    (unit === undefined || typeof unit === 'string');
  if (isDrawable) return card;
  const { figure: _figure, unit: _unit, ...rest } = card;
  return {
    ...rest,
    sentence: typeof sentence === 'string' ? sentence : '',
    priority: typeof priority === 'number' ? priority : 0,
    state: STATES.includes(String(state)) ? card.state : 'ok',
    ...(typeof figure === 'number' && { figure }),
    ...(typeof unit === 'string' && { unit }),
  };
}

function hasSourceShape(source: unknown): boolean {
  if (typeof source !== 'object' || source === null) return false;
  const { name, licence, time, url }: Partial<Record<string, unknown>> = { ...source };
  return (
    [name, licence, time].every((one) => typeof one === 'string') && (url === null || typeof url === 'string')
  );
}
