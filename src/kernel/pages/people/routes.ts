import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { summarize } from '../../bundle/place-summary.ts';
import { ownPathOf } from '../../http/own-path.ts';
import { placeOf } from '../../http/permissions.ts';
import { LANGUAGES, type Language, PREFIX } from '../../i18n/language.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel, Solution } from '../../solution.ts';
import { DESK_PATH, INVITATION_PATH, OPERATION_PATH, SIGN_IN_PATH } from '../paths.ts';
import { frameOf, operationFrame } from './frame.ts';
import { linkPages } from './link-pages.ts';
import { ownRoomPages } from './own-room-pages.ts';
import { DESK_PARTS, OPERATION_PARTS } from './personal-paths.ts';
import type { DeskPageName, OperationPageName, PersonalView } from './personal-view.ts';
import { roomPages } from './room-pages.ts';
import { signInFaultOf } from './sign-in-fault.ts';

/** Sends a page that nobody may keep; `path` is the same in every language but for its beginning. */
export type ShowPersonal = (input: {
  reply: FastifyReply;
  language: Language;
  path: string;
  search: string;
  view: PersonalView;
  place: Place | null;
}) => FastifyReply;

/** The rooms with the permission to enter them. */
const DESK_PAGES: readonly {
  page: Exclude<DeskPageName, 'places'>;
  part: string;
  permission: string;
}[] = [
  { page: 'home', part: '', permission: 'desk:open' },
  ...withItems('entries', 'entries:write'),
  ...withItems('corrections', 'corrections:answer'),
  ...withItems('submissions', 'entries:write'),
  { page: 'gaps', part: `/${DESK_PARTS.gaps}`, permission: 'desk:open' },
  { page: 'doubles', part: `/${DESK_PARTS.doubles}`, permission: 'entries:write' },
  ...withItems('solutions', 'desk:open'),
  ...withItems('sources', 'sources:manage'),
  { page: 'look', part: `/${DESK_PARTS.look}`, permission: 'town:manage' },
  { page: 'outward', part: `/${DESK_PARTS.outward}`, permission: 'desk:open' },
  { page: 'people', part: `/${DESK_PARTS.people}`, permission: 'people:manage' },
  { page: 'log', part: `/${DESK_PARTS.log}`, permission: 'audit:read' },
];

/** A room, and below it a page for each single thing. */
function withItems(page: keyof typeof DESK_PARTS, permission: string) {
  return ['', '/:item'].map((below) => ({ page, part: `/${DESK_PARTS[page]}${below}`, permission }));
}

/** `/anmelden`, `/einladung` and the desk, in every language. The pages of the desk are refused before anything is sent. */
export function personalRoutes(
  app: FastifyInstance,
  { kernel, solutions }: { kernel: Kernel; solutions: readonly Solution[] },
  show: ShowPersonal,
): void {
  const schema = { hide: true };
  for (const language of LANGUAGES) {
    const prefix = PREFIX[language];
    app.get(prefix + SIGN_IN_PATH, { config: { permission: 'public' }, schema }, (request, reply) => {
      const { weiter, fehler } = queryOf(request);
      const next = ownPathOf(weiter);
      const view: PersonalView = {
        kind: 'sign-in',
        frame: frameOf('sign-in', language),
        next,
        fault: signInFaultOf(fehler),
      };
      const search = next === null ? '' : `?${new URLSearchParams({ weiter: next })}`;
      return show({ reply, language, path: SIGN_IN_PATH, search, view, place: null });
    });
    app.get(prefix + INVITATION_PATH, { config: { permission: 'public' }, schema }, (_request, reply) => {
      const view: PersonalView = { kind: 'invitation', frame: frameOf('invitation', language) };
      return show({ reply, language, path: INVITATION_PATH, search: '', view, place: null });
    });
    linkPages(app, language, show);
    app.get(
      prefix + DESK_PATH,
      { config: { permission: 'desk:enter', limit: 'desk' }, schema },
      (_request, reply) => {
        const frame = frameOf('places', language);
        const view: PersonalView = { kind: 'desk', frame, page: 'places', place: null, item: null };
        return show({ reply, language, path: DESK_PATH, search: '', view, place: null });
      },
    );
    operationPages(app, kernel, language, show);
    for (const solution of solutions) {
      roomPages(app, { kernel, solution, language }, show);
      ownRoomPages(app, { solution, language }, show);
    }
    for (const { page, part, permission } of DESK_PAGES) {
      app.get(
        `${prefix}${DESK_PATH}/:ars${part}`,
        { config: { permission, limit: 'desk' }, schema },
        (request, reply) => {
          const place = placeOf(request, kernel.places);
          const frame = frameOf(page, language, place.name);
          const item = itemOf(request);
          const view: PersonalView = { kind: 'desk', frame, page, place: summarize(place, kernel), item };
          return show({
            reply,
            language,
            path: `${DESK_PATH}/${place.ars}${part.replace(':item', encodeURIComponent(item ?? ''))}`,
            search: '',
            view,
            place,
          });
        },
      );
    }
  }
}

/** The operators' pages: refused to everybody else before anything is sent. */
const OPERATION_PAGES: readonly { page: OperationPageName; part: string }[] = [
  { page: 'towns', part: '' },
  { page: 'town', part: `/${OPERATION_PARTS.town}/:ars` },
  ...(['sources', 'jobs', 'state', 'messages'] as const).map((page) => ({
    page,
    part: `/${OPERATION_PARTS[page]}`,
  })),
];

function operationPages(app: FastifyInstance, kernel: Kernel, language: Language, show: ShowPersonal): void {
  for (const { page, part } of OPERATION_PAGES) {
    app.get(
      PREFIX[language] + OPERATION_PATH + part,
      { config: { permission: 'operation:read', limit: 'desk' }, schema: { hide: true } },
      (request, reply) => {
        const place = page === 'town' ? placeOf(request, kernel.places) : null;
        const summary = place === null ? null : summarize(place, kernel);
        const frame = operationFrame(page, language, place?.name ?? '');
        const view: PersonalView = { kind: 'operation', frame, page, place: summary };
        const path = OPERATION_PATH + part.replace(':ars', place?.ars ?? '');
        return show({ reply, language, path, search: '', view, place });
      },
    );
  }
}

function queryOf({ query }: FastifyRequest): { weiter?: unknown; fehler?: unknown } {
  return query as object; // any query string may come; each value is checked
}

function itemOf({ params }: FastifyRequest): string | null {
  const { item } = params as { item?: unknown }; // any route may ask; checked here
  return typeof item === 'string' ? item : null;
}
