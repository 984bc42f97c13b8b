// Copies the fixtures of the components that the pages use from the npm package to src/test/resources/nhsuk/fixtures.json.
// After ./refresh: node fixtures.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const whole = 'back-link breadcrumb contents-list details error-message error-summary fieldset file-upload hint inset-text legend notification-banner ' +
  'panel select skip-link tag textarea warning-callout'
// Of these only what stands beside their name: they have many fixtures, for what the pages do without.
const some = {
  button: ['default', 'secondary', 'default, small', 'secondary, small', 'warning', 'as a link', 'secondary as a link', 'as a link, small',
    'secondary as a link, small'],
  checkboxes: ['default', 'with hints on items', 'with error message and hint', 'without fieldset', 'small'],
  input: ['default', 'example phone number with error message', 'with error message and hint, without heading', 'with hint', 'width'],
  label: ['default'],
  card: ['default', 'warning'],
  radios: ['default', 'inline', 'with hints on items', 'with error message and hint', 'small', 'small inline'],
  'summary-list': ['default', 'with actions']
}
const taken = [...whole.split(' ').map(name => [name, null]), ...Object.entries(some)].sort()
const fixtures = []
for (const [component, names] of taken) {
  const path = new URL(`node_modules/nhsuk-frontend/dist/nhsuk/components/${component}/fixtures.json`, import.meta.url)
  for (const { name, html } of JSON.parse(readFileSync(path, 'utf8')).fixtures) {
    if ((names === null || names.includes(name)) && !fixtures.some(one => one.html === html)) {
      fixtures.push({ component, name, html })
    }
  }
}
writeFileSync(new URL('../../test/resources/nhsuk/fixtures.json', import.meta.url), JSON.stringify(fixtures, null, 1) + '\n')
