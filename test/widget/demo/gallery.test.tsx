import axe from 'axe-core'
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { Gallery } from '../../../widget/demo/gallery.tsx'

afterEach(() => {
  render(null, document.body)
  document.documentElement.removeAttribute('style')
})

const states = ['fr', 'en'].flatMap((language) => ['light', 'dark'].map((scheme) => [language, scheme] as const))

test.each(states)('every part in %s, %s: no accessibility violation, folded or open', async (language, scheme) => {
  document.documentElement.lang = language
  document.documentElement.style.colorScheme = scheme
  render(<Gallery language={language === 'fr' ? 'fr' : 'en'} />, document.body)
  expect((await axe.run(document.body)).violations).toEqual([])
  for (const details of document.querySelectorAll('details')) details.open = true
  for (const chip of document.querySelectorAll<HTMLElement>('.cite')) chip.click()
  await new Promise(requestAnimationFrame)
  expect((await axe.run(document.body)).violations).toEqual([])
})

test('long words stay inside a 320 px screen', () => {
  document.body.style.width = '320px'
  render(<Gallery language="fr" />, document.body)
  expect(document.body.scrollWidth).toBeLessThanOrEqual(320)
  document.body.removeAttribute('style')
})
