import type { Kernel, PlaceRequest, Solution } from '../solution.ts';
import type { DoubleList } from './doubles-api.ts';

/** Of each kind; when these are decided, the next ones come. */
const MOST = 50;

/** Of all solutions, in their order; `failed` names those that could not look. Pages are as the solutions name them. */
export async function collectDoubles(
  solutions: readonly Solution[],
  request: PlaceRequest,
  kernel: Kernel,
  tell: (solution: string, error: unknown) => void,
): Promise<DoubleList> {
  const list: DoubleList = { waiting: [], joined: [], decided: [], failed: [] };
  for (const { id, doubles } of solutions)
    try {
      const found = await doubles?.list(request, kernel, MOST);
      const of = <Double>(all: readonly Double[] = []) => all.map((one) => ({ ...one, solution: id }));
      list.waiting.push(...of(found?.waiting));
      list.joined.push(...of(found?.joined));
      list.decided.push(...of(found?.decided));
    } catch (error) {
      list.failed.push(id);
      tell(id, error);
    }
  return list;
}
