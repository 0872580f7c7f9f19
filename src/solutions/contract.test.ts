import { afterAll } from 'vitest';
import { describeContract } from '../kernel/contract.suite.ts';
import { migrate } from '../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../kernel/places/test-places.ts';
import { testKernel } from '../kernel/test-kernel.ts';
import { solutions } from '../solutions.ts';

const houses: TestPlaces[] = [];
afterAll(async () => {
  for (const house of houses) await house.close();
});

for (const solution of solutions) {
  const folders = solution.migrations === null ? [] : [{ id: solution.id, folder: solution.migrations }];
  describeContract(solution, async () => {
    const house = await openTestPlaces();
    houses.push(house);
    const migrateAgain = async () => void (await migrate({ ownerUrl: house.ownerUrl, folders }));
    await migrateAgain();
    return {
      kernel: testKernel(house),
      migrateAgain,
    };
  });
}
