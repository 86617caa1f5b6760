// The pictures of the documents: `node schermbeelden.mjs` with VANGNET_BIN set writes them into VANGNET_SCREENSHOTS.

import { press, screenshot, signIn, start } from './harness.mjs';

/** What a reader of the documents looks at: more would be a long strip of small print. */
const HEIGHT = 1600;

const vangnet = await start();
const account = (login) => ({ path: '/noorderlicht/aanmelden', login, password: 'proefvaren-in-de-haven' });
try {
  const swv = await vangnet.newPage();
  await signIn(swv, account('orthopedagoog@noorderlicht.example'));
  await screenshot(swv, 'mijn-werk', { height: HEIGHT });
  await swv.goto('/noorderlicht/aanvragen?staat=in_bespreking&soort=lwoo');
  await press(swv, swv.locator('#rijen tbody a').first());
  await screenshot(swv, 'aanvraag', { height: HEIGHT });
  await swv.goto('/noorderlicht/zittingen');
  const talks = swv.locator('tbody tr');
  await press(swv, talks.filter({ hasText: 'op de lijst van een zitting' }).first().locator('th a'));
  await press(swv, swv.getByRole('link', { name: /^Loop \d+ dossiers? langs$/ }));
  // The right column scrolls by itself in a low window.
  await swv.setViewportSize({ width: 1280, height: 1400 });
  await screenshot(swv, 'zitting', { height: HEIGHT });
  await swv.setViewportSize({ width: 1280, height: 900 });
  await swv.goto('/noorderlicht/zittingen');
  await press(swv, talks.filter({ hasText: 'steekproef in controle' }).first().locator('td a'));
  await screenshot(swv, 'bundel', { height: HEIGHT });
  const director = await vangnet.newPage();
  await signIn(director, account('directeur@noorderlicht.example'));
  await director.goto('/noorderlicht/besluiten');
  await screenshot(director, 'besluiten', { height: HEIGHT });
  await director.goto('/noorderlicht/cijfers');
  await screenshot(director, 'cijfers', { height: HEIGHT });
  await director.goto('/noorderlicht/inrichting/toelating');
  await screenshot(director, 'beleid', { height: HEIGHT });
  const school = await vangnet.newPage();
  await signIn(school, account('zorg@horizon.example'));
  await school.goto('/noorderlicht/leerlingen?klas=1A');
  await screenshot(school, 'leerlingen');
  const care = await vangnet.newPage();
  await signIn(care, { ...account('zorg@dewerf.example'), path: '/maasdal/aanmelden' });
  await care.goto('/maasdal/leerlingen?zoek=nina+aarts');
  await press(care, care.locator('#rijen tbody a').first());
  await screenshot(care, 'leerling', { height: HEIGHT });
  await press(care, care.getByRole('link', { name: 'Trajecten', exact: true }));
  await screenshot(care, 'trajecten', { height: HEIGHT });
  await care.goBack();
  await press(care, care.getByRole('link', { name: 'Plan', exact: true }));
  await screenshot(care, 'plan', { height: HEIGHT });
  await care.goto('/maasdal/ondersteuning');
  await screenshot(care, 'ondersteuning', { height: HEIGHT });
  const phone = await vangnet.newPage({ width: 320 });
  await signIn(phone, account('mentor1@horizon.example'));
  await phone.goto('/noorderlicht/leerlingen');
  await press(phone, phone.locator('#rijen tbody a').first());
  await screenshot(phone, 'dossier-smal');
} finally {
  await vangnet.stop();
}
