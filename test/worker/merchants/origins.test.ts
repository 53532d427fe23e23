import { expect, test } from 'vitest'
import { isMerchantSite, siteOf } from '../../../worker/merchants/origins.ts'
import { merchant } from '../../support/worker-shopper.ts'

const settings = { ...merchant, origins: ['https://www.maison-lucie.example', 'http://shop.localhost:8787/'] }

test.each([
  ['the site itself', 'https://www.maison-lucie.example', true],
  ['a site written with a final slash in the settings', 'http://shop.localhost:8787', true],
  ['another scheme', 'http://www.maison-lucie.example', false],
  ['another port', 'https://www.maison-lucie.example:8443', false],
  ['a parent', 'https://maison-lucie.example', false],
  ['a site that ends alike', 'https://evilwww.maison-lucie.example', false],
  ['a site that begins alike', 'https://www.maison-lucie.example.evil.example', false],
  ['the null origin', 'null', false],
  ['no site at all', 'www.maison-lucie.example', false],
  ['a whole address', 'https://www.maison-lucie.example/page', false],
  ['one with a user', 'https://a@www.maison-lucie.example', false],
])('%s', (_case, origin, expected) => expect(isMerchantSite(settings, origin)).toBe(expected))

test.each([['null'], [''], [undefined], ['file://'], ['data:text/html,x'], ['https://']])('%s is no site', (origin) => {
  expect(siteOf(origin)).toBeNull()
})
