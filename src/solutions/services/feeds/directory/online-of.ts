/** An online service or form of a message, with the services and areas it is for. */
import type { XzufiOnlineService } from '../../../../connectors/xzufi/model.ts';
import type { MapContext, MapResult } from '../../../../kernel/sources/intake.ts';
import type { DirectoryRecord, OnlineRecord } from '../records.ts';
import { inOthers, languageOf } from './by-language.ts';
import { commonOf } from './common-of.ts';
import { competencesOf } from './competences-of.ts';
import { copy } from './text-modules.ts';

export function onlineOf(
  value: XzufiOnlineService,
  context: Pick<MapContext, 'source' | 'places'>,
): MapResult<DirectoryRecord> {
  const { ownerArs } = context.source;
  const language = languageOf(value.names);
  if (language === null)
    return { fault: { code: 'no-name', reason: 'The online service has no name: give it one.' } };
  const name = value.names[language] ?? '';
  const links = value.links.filter(({ href }) => /^https?:\/\//i.test(href));
  if (links.length === 0)
    return {
      fault: { code: 'no-link', reason: 'The online service has no address in the web: give it one.' },
    };
  const { rows, notes } = competencesOf(value.competences, { kind: 'online', key: value.key }, context);
  const online: OnlineRecord = {
    ...commonOf(value, { language, name, ownerArs }),
    translations: inOthers(language, [...Object.keys(value.names), ...Object.keys(value.about)], (other) => ({
      name: value.names[other],
      about: copy(value.about[other] ?? []),
    })),
    isForm: value.isForm,
    about: copy(value.about[language] ?? []),
    links: links.map(({ type, href, names }) => ({
      type: type === '' ? null : type,
      href,
      text: names[language] || Object.values(names)[0] || name,
    })),
  };
  const left = value.links.length - links.length;
  return {
    ars: ownerArs,
    record: { type: 'online', online, competences: rows },
    notes: [
      ...(left === 0 ? [] : [{ code: 'bad-link', reason: `${left} links lead to no page of the web.` }]),
      ...notes,
    ],
  };
}
