/** What can be done online, before everything else; forms to print or send apart from it. */
import type { Block, ListItem } from '../../../../kernel/solution.ts';
import type { OnlineOffer } from '../../responsibility/responsibility.ts';
import { writeOwner } from '../unit-text.ts';
import { readerOf } from './said.ts';
import type { Drawing } from './words.ts';

/** A way online, ready to show. */
interface Way {
  text: string;
  lang: string;
  href: string;
  note: string;
  isForm: boolean;
}

export function onlineBlocks(drawing: Drawing): Block[] {
  const { view, say, verify } = drawing;
  if (view.responsibility.kind === 'absent') return [];
  const [first, ...others] = waysOf(drawing).filter(({ isForm }) => !isForm);
  if (first === undefined) {
    const { general } = view;
    return general === null
      ? []
      : [{ type: 'text', text: `${say(`online_general_${general.online}`)} (${verify})` }];
  }
  return [
    { type: 'action', text: say('online_action'), href: first.href, note: `${first.text} · ${first.note}` },
    ...(others.length === 0 ? [] : [{ type: 'list' as const, items: others.map(asItem) }]),
  ];
}

export function formBlocks(drawing: Drawing): Block[] {
  const forms = waysOf(drawing).filter(({ isForm }) => isForm);
  if (forms.length === 0) return [];
  return [
    { type: 'heading', text: drawing.say('forms_heading') },
    { type: 'list', items: forms.map(asItem) },
  ];
}

function asItem({ text, lang, href, note }: Way): ListItem {
  return { text, lang, href, note };
}

/** Nearest first, as the view has them; then the link of the text itself. An address stands once. */
function waysOf(drawing: Drawing): Way[] {
  const { view, say } = drawing;
  const own = view.text?.record.online ?? null;
  const ways = [
    ...view.online.flatMap((offer) => waysOfOffer(offer, drawing)),
    ...(view.text === null || own === null
      ? []
      : [
          {
            text: own.text,
            lang: view.text.record.language,
            href: own.href,
            note: say('online_at', { host: hostOf(own.href) }),
            isForm: false,
          },
        ]),
  ];
  const seen = new Set<string>();
  return ways.filter(({ href }) => {
    const isNew = !seen.has(href) && /^https?:\/\//i.test(href);
    seen.add(href);
    return isNew;
  });
}

function waysOfOffer({ online, area }: OnlineOffer, { request, kernel, say, language }: Drawing): Way[] {
  const { record } = online;
  const name = readerOf(record, language)(record.name, (other) => other.name);
  const unit = kernel.places.get(area);
  const whose =
    unit === undefined || area === request.place.ars
      ? ''
      : ` · ${say('resp_from', { area: writeOwner(unit, say) })}`;
  return record.links.map(({ text, href }) => ({
    text: record.links.length === 1 || text === record.name ? name.value : `${name.value}: ${text}`,
    lang: name.lang,
    href,
    note: say('online_at', { host: hostOf(href) }) + whose,
    isForm: record.isForm,
  }));
}

function hostOf(href: string): string {
  return URL.parse(href)?.host ?? href;
}
