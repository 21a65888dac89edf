// The short form of `npm run soak`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growth, soak } from '../../scripts/soak.mjs';

test('marks that come and go, on a page that changes, leave nothing behind', async () => {
  const { attaching, changing } = await soak({ cycles: 20, seconds: 5 });
  assert.ok(growth(attaching) < 300, `${attaching}`);
  assert.ok(growth(changing) < 300, `${changing}`);
});
