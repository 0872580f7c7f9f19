/** Which text module goes into which part of a record: code list `leistungstextmodulleika` of the handbook. Pure. */
import type { XzufiService } from '../../../../connectors/xzufi/model.ts';
import type { RichText } from '../../../../kernel/text/rich-text.ts';
import type { ServiceRecord } from '../records.ts';
import { pointsOf } from './points-of.ts';

const [LEGAL, DOCUMENTS, CONDITIONS, PROCEDURE, FORMS] = ['07', '08', '09', '11', '14'] as const;
/** The first that says anything is the short text. */
const SHORT = ['05', '24'] as const;
const FULL = '06';
const MORE = ['16', '15', '25'] as const;
const WHO = ['22', '23'] as const;

/** Codes whose meaning the handbook knows. */
const KNOWN: ReadonlySet<string> = new Set([
  ...[...SHORT, FULL, LEGAL, DOCUMENTS, CONDITIONS, PROCEDURE, FORMS, ...MORE, ...WHO],
]);

type Modules = XzufiService['modules'];
type Texts = Pick<
  ServiceRecord,
  'about' | 'legal' | 'documents' | 'conditions' | 'procedure' | 'remarks' | 'whoText'
>;

/** What the modules say in one language. Forms are prose with links: the prose is a remark, the links are `linksIn`. */
export function textsIn(language: string, modules: Modules): Texts {
  const say = (code: string): RichText =>
    modules.filter((one) => one.code === code).flatMap((one) => one.texts[language] ?? []);
  const short = SHORT.map(say).find((text) => text.length > 0) ?? [];
  const full = say(FULL);
  const isRepeated = JSON.stringify(full).startsWith(JSON.stringify(short).slice(0, -1));
  return {
    about: copy(isRepeated ? full : [...short, ...full]),
    legal: pointsOf(say(LEGAL)),
    documents: pointsOf(say(DOCUMENTS)),
    conditions: pointsOf(say(CONDITIONS)),
    procedure: copy(say(PROCEDURE)),
    remarks: copy([...say(FORMS).filter(({ type }) => type !== 'link'), ...MORE.flatMap(say)]),
    whoText: copy(WHO.flatMap(say)),
  };
}

/** Links that stand beside a module, and those inside the prose about forms; each address once. */
export function linksIn(language: string, modules: Modules): ServiceRecord['links'] {
  const beside = modules
    .filter(({ code }) => KNOWN.has(code))
    .flatMap(({ links }) => links)
    .map(({ href, names }) => ({ href, text: names[language] ?? Object.values(names)[0] ?? href }));
  const inside = modules
    .filter(({ code }) => code === FORMS)
    .flatMap(({ texts }) => texts[language] ?? [])
    .flatMap((block) => (block.type === 'link' ? [{ href: block.href, text: block.text }] : []));
  return [...new Map([...beside, ...inside].reverse().map((one) => [one.href, one])).values()]
    .reverse()
    .map(({ href, text }) => ({ href, text: text === '' ? href : text }));
}

/** Codes that nobody here knows the meaning of: they may be meant for officials, so they are not shown. */
export function unknownModules(modules: Modules): string[] {
  return [...new Set(modules.map(({ code }) => code).filter((code) => !KNOWN.has(code)))].sort();
}

export function copy(text: RichText): ServiceRecord['about'] {
  return [...text];
}
