import type { Block } from '../solution.ts';
import { type Child, type Element, h } from './html.ts';
import { type Drawing, drawingOf, pointsOf } from './track-shape.ts';

type Track = Extract<Block, { type: 'track' }>;

/** Lines seen from above. Colours and widths are the style sheet's: it knows the dark. */
export function renderTrack({ label, parts, marks, bar, caption }: Track): Element {
  const drawing = drawingOf(parts);
  const { width, height } = drawing;
  return h(
    'figure',
    { class: 'track' },
    h(
      'svg',
      { class: 'track__drawing', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
      parts.map((part) => h('polyline', { class: 'track__line', points: pointsOf(part, drawing) })),
      // The start lies on top of a stop in the same place.
      [...marks]
        .sort((a, b) => Number(a.kind === 'start') - Number(b.kind === 'start'))
        .map((mark) => markOf(mark, drawing)),
      barOf(bar.metres, drawing),
    ),
    h(
      'figcaption',
      { class: 'track__caption' },
      h('span', { class: 'track__scale' }, bar.text),
      ' ',
      h('span', {}, caption),
    ),
  );
}

function markOf({ lon, lat, kind, text }: Track['marks'][number], { at }: Drawing): Child {
  const [cx, cy] = at(lon, lat);
  return h(
    'g',
    { class: `track__mark track__mark--${kind}` },
    h('circle', { cx, cy, r: kind === 'start' ? 8 : 9 }),
    text !== undefined && h('text', { x: cx, y: cy + 4 }, text),
  );
}

function barOf(metres: number, { scale, height }: Drawing): Element {
  const [x, y, end] = [18, height - 8, Math.round((18 + metres * scale) * 10) / 10];
  return h('path', { class: 'track__bar', d: `M${x},${y - 5}V${y}H${end}V${y - 5}` });
}
