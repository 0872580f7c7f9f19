/** Pages in the network. */
import { civilDate } from '../../../kernel/clock.ts';
import type { NetworkRoom } from '../../../kernel/network/network-room.ts';
import { ROOMS } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { exampleListBlocks } from './pages/example-list.ts';
import { rulesPage } from './pages/rules-page.ts';
import { GROUPS } from './rule-set.ts';
import { rulesOf, rulesOn } from './rules.ts';

/** `/netzwerk/machbarkeit`: the rules of today; `…/2026-1`: those of a version, by which saved checks are read. */
const feasibilityRoom: NetworkRoom = {
  id: 'feasibility',
  path: ROOMS.feasibility,
  async page(rest, request, kernel) {
    const isPresent = rest === '';
    const rules = isPresent ? rulesOn(civilDate(kernel.clock.now()).toString()) : rulesOf(rest);
    if (rules === null) return null;
    return rulesPage(rules, request, isPresent ? await exampleListBlocks(request.language, kernel) : []);
  },
  async glance({ language }, { clock }) {
    const { gates } = rulesOn(civilDate(clock.now()).toString());
    const text = sayIn(language)('rules_glance', { gates: gates.length, groups: GROUPS.length });
    return [{ type: 'text', text }];
  },
};

export const feasibilityNetwork: readonly NetworkRoom[] = [feasibilityRoom];
