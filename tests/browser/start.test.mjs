// The first thing anyone sees: the start page, on a wide and on the narrowest screen, with and without JavaScript.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, fits, screenshot, start } from './harness.mjs';

let vangnet;
before(async () => {
  vangnet = await start();
});
after(() => vangnet?.stop());

for (const javascript of [true, false]) {
  for (const width of [320, 1280]) {
    test(`start page, ${width} wide, JavaScript ${javascript ? 'on' : 'off'}`, async () => {
      const page = await vangnet.newPage({ javascript, width });
      const response = await page.goto('/');
      assert.equal(response.status(), 200);
      assert.match(await page.title(), /Vangnet/);
      assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
      await fits(page);
      await axe(page);
      await screenshot(page, `start-${width}-${javascript ? 'js' : 'nojs'}`);
    });
  }
}
