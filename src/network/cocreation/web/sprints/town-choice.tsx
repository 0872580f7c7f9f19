import { SelectField } from '../../../../../web/ui/desk-parts.ts';
import type { SprintWork, WorkTown } from '../../sprints/sprints-api.ts';
import type { WorkProps } from './room-props.ts';

export function joinedTowns(work: SprintWork): WorkTown[] {
  return work.towns.filter(({ state }) => state === 'joined');
}

/** One of the towns that take part. */
export function TownChoice(
  props: Pick<WorkProps, 'screen' | 'work'> & {
    id: string;
    town: string;
    change: (ars: string) => void;
    label?: string;
  },
) {
  const { screen, work, id, town, change, label } = props;
  return (
    <SelectField
      id={id}
      label={label ?? screen.say('sprint_test_town')}
      value={town}
      options={joinedTowns(work).map(({ ars, name }) => ({ value: ars, words: name }))}
      change={change}
    />
  );
}
