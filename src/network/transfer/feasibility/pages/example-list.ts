/** Example checks beside the rules: how a check looks when it is done. Marked, and counted nowhere. */
import type { Language } from '../../../../kernel/i18n/language.ts';
import { townLine } from '../../../../kernel/network/town-lines.ts';
import type { Block, Kernel } from '../../../../kernel/solution.ts';
import { thingPath } from '../../paths.ts';
import { readProjects } from '../../projects/project-store.ts';
import { sayIn } from '../../texts.ts';
import { lastChecks } from '../feasibility-store.ts';
import { resultOf } from '../judge-check.ts';
import { shortResult } from '../result-words.ts';
import { checkedExamples } from '../sample/sample-checks-store.ts';

export async function exampleListBlocks(
  language: Language,
  { db, places }: Pick<Kernel, 'db' | 'places'>,
): Promise<Block[]> {
  const ids = await checkedExamples(db);
  if (ids.length === 0) return [];
  const [checks, projects] = await Promise.all([lastChecks(db, ids), readProjects(db, ids)]);
  const say = sayIn(language);
  return [
    { type: 'heading', text: say('example_checks') },
    { type: 'text', text: say('example_checks_about') },
    {
      type: 'list',
      items: ids.flatMap((id) => {
        const check = checks.find(({ project }) => project === id);
        const project = projects.find((one) => one.id === id);
        if (check === undefined || project === undefined) return [];
        const { title, lang, ars } = project;
        return [
          {
            ...{ text: title, lang, page: thingPath('pilots', id), example: true as const },
            note: `${townLine(ars, places).name} · ${shortResult(resultOf(check), say, language)}`,
          },
        ];
      }),
    },
  ];
}
