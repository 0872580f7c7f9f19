import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';

export function LotsRoom({ screen: { say } }: OwnRoomProps) {
  return <p className="kern-body">{say('loading')}</p>;
}
