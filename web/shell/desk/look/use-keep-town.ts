import { useQueryClient } from '@tanstack/react-query';
import type { TownAnswer } from '../../../../src/kernel/towns/town-api.ts';
import { deskApi } from '../use-desk.ts';

/** Shows at once what the server answered to a change. */
export function useKeepTown(ars: string): (answer: TownAnswer) => void {
  const client = useQueryClient();
  return (answer) => client.setQueryData(['desk', deskApi(ars, '/town')], answer);
}
