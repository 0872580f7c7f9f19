import { type Child, h, island, type Markup } from '../html.ts';
import { minePath, type Screen } from '../screen.ts';
import { deskPath } from './personal-paths.ts';
import type { PersonalView } from './personal-view.ts';
import { linkForm } from './render-link-form.ts';

/** Heading, first sentence, and the room in which the device draws the rest (`web/shell/people`). */
export function renderPersonal(view: PersonalView, screen: Screen): Markup[] {
  const { title, lead, withoutScript } = view.frame;
  const markup: Child[] = [
    view.kind === 'desk' && view.page !== 'places' && wayBack(deskLink(view, screen), screen),
    view.kind === 'own-room' &&
      wayBack({ href: minePath(screen.language), text: screen.say('mine_title') }, screen),
    h('h1', { class: 'page-title', id: 'title', tabindex: -1 }, title),
    h('p', { class: 'kern-body kern-body--large' }, lead),
    withoutScript !== '' && h('noscript', {}, h('p', { class: 'kern-body note' }, withoutScript)),
    view.kind === 'notify' && view.use !== 'manage' ? linkForm(view, screen) : island(view.kind),
  ];
  return [h('div', { class: `personal personal--${view.kind}` }, markup)];
}

/** From a page of a municipality to the municipality, from there to all of one's own. */
function deskLink({ page, place }: Extract<PersonalView, { kind: 'desk' }>, { say, language }: Screen): Link {
  const isHome = page === 'home' || place === null;
  return {
    href: deskPath(language, isHome ? undefined : place.ars),
    text: isHome ? say('desk') : `${say('desk')} ${place.name}`,
  };
}

interface Link {
  href: string;
  text: string;
}

function wayBack({ href, text }: Link, { say }: Screen): Child {
  return h(
    'nav',
    { class: 'back', 'aria-label': say('breadcrumb') },
    h(
      'a',
      { class: 'kern-link back__link', href },
      h('span', { class: 'kern-icon kern-icon--arrow-back', 'aria-hidden': 'true' }),
      text,
    ),
  );
}
