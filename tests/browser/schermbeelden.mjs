// The pictures of the documents: `node schermbeelden.mjs` with VANGNET_BIN set writes them into VANGNET_SCREENSHOTS.

import { screenshot, signIn, start } from './harness.mjs';

const vangnet = await start();
const account = (login) => ({ path: '/noorderlicht/aanmelden', login, password: 'proefvaren-in-de-haven' });
try {
  const swv = await vangnet.newPage();
  await signIn(swv, account('orthopedagoog@noorderlicht.example'));
  await screenshot(swv, 'mijn-werk');
  await swv.goto('/noorderlicht/aanvragen?staat=ingediend&route=BESPREKEN');
  await swv.locator('#rijen tbody a').first().click();
  await swv.locator('#criteriakaart').waitFor();
  await screenshot(swv, 'aanvraag');
  const school = await vangnet.newPage();
  await signIn(school, account('zorg@horizon.example'));
  await school.goto('/noorderlicht/leerlingen?klas=1A');
  await screenshot(school, 'leerlingen');
  const phone = await vangnet.newPage({ width: 320 });
  await signIn(phone, account('mentor1@horizon.example'));
  await phone.goto('/noorderlicht/leerlingen');
  await phone.locator('#rijen tbody a').first().click();
  await phone.locator('h1').waitFor();
  await screenshot(phone, 'dossier-smal');
} finally {
  await vangnet.stop();
}
