import type { Block } from '../solution.ts';
import { type Element, h } from './html.ts';

type Profile = Extract<Block, { type: 'profile' }>;

const [WIDTH, HEIGHT] = [360, 120];
/** Metres of height that the drawing spans at least: a dyke is no mountain. */
const LEAST_SPAN = 60;

/** A curve of heights with its table, which is closed until somebody wants it. */
export function renderProfile({ label, points, axis, table }: Profile): Element {
  return h(
    'figure',
    { class: 'profile' },
    h('p', { class: 'profile__words' }, h('span', {}, axis.highest)),
    h(
      'svg',
      { class: 'profile__drawing', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label },
      ...drawn(points),
    ),
    h('p', { class: 'profile__words' }, h('span', {}, axis.lowest)),
    h(
      'p',
      { class: 'profile__words profile__words--along' },
      h('span', {}, axis.start),
      ' ',
      h('span', {}, axis.end),
    ),
    h(
      'details',
      { class: 'profile__table' },
      h('summary', { class: 'profile__title' }, table.title),
      h(
        'table',
        { class: 'profile__figures' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            table.columns.map((name) => h('th', { scope: 'col' }, name)),
          ),
        ),
        h(
          'tbody',
          {},
          table.rows.map(([distance, height]) =>
            h('tr', {}, h('th', { scope: 'row' }, distance), h('td', {}, height)),
          ),
        ),
      ),
    ),
  );
}

/** The ground as an area, and its edge as a line. */
function drawn(points: Profile['points']): Element[] {
  const heights = points.map(([, height]) => height);
  const lowest = heights.reduce((a, b) => Math.min(a, b), Infinity);
  const highest = heights.reduce((a, b) => Math.max(a, b), -Infinity);
  const length = points.at(-1)?.[0] ?? 1;
  const span = Math.max(highest - lowest, LEAST_SPAN);
  const edge = points
    .map(([distance, height]) => {
      const x = (distance / Math.max(length, 1)) * WIDTH;
      const y = HEIGHT - 6 - ((height - lowest) / span) * (HEIGHT - 12);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
  return [
    h('polygon', { class: 'profile__ground', points: `0,${HEIGHT} ${edge} ${WIDTH},${HEIGHT}` }),
    h('polyline', { class: 'profile__edge', points: edge }),
  ];
}
