import { describe, expect, test } from 'vitest'
import { resolver } from '../../../../worker/cases/connectors/resolver.ts'
import { isPublicAddress, isPublicTarget, readTarget } from '../../../../worker/cases/connectors/target.ts'
import { Outside } from '../../../support/worker-outside.ts'

describe('the shape of an address', () => {
  test.each([
    'https://hooks.shop.example.com/recours',
    'https://hooks.shop.example.com',
    'https://hooks.shop.example.com:8443/a?b=c',
    'https://xn--bcher-kva.example.com/',
    'https://hooks.shop.example.com:443/',
  ])('%s may be used', (url) => expect(readTarget(url)).not.toBeNull())

  test.each([
    'http://hooks.shop.example.com/',
    'ftp://hooks.shop.example.com/',
    'javascript:alert(1)',
    'https:hooks.shop.example.com',
    'https:///hooks.shop.example.com',
    'https://hooks.shop.example.com:80/',
    'https://hooks.shop.example.com:22/',
    'https://hooks.shop.example.com:8080/',
    'https://me@hooks.shop.example.com/',
    'https://me:secret@hooks.shop.example.com/',
    'https://@hooks.shop.example.com/',
    'https://hooks.shop.example.com/#part',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://017700000001/',
    'https://1.1.1.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fd00::1]/',
    'https://[2606:4700::1111]/',
    'https://①②⑦.⓪.⓪.①/',
    'https://127。0。0。1/',
    'https://ｌｏｃａｌｈｏｓｔ/',
    'https://bücher.example.com/',
    'https://localhost/',
    'https://LOCALHOST/',
    'https://api.localhost/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://intranet/',
    'https://db.corp/',
    'https://nas.lan/',
    'https://router.home.arpa/',
    'https://service.onion/',
    'https://10.0.0.1.nip.io/',
    'https://app.localtest.me/',
    'https://hooks.shop.example.com./',
    'https://hooks..example.com/',
    'https://-a.example.com/',
    'https://a_b.example.com/',
    'https://hooks.shop.example.com\\@127.0.0.1/',
    'https://hooks.shop.example.com\t/',
    'https://hooks.shop.example.com/\r\nHost: x',
    'https://hooks.shop.example.com%2f@127.0.0.1/',
    'https://%31%32%37.0.0.1/',
    ' https://hooks.shop.example.com/',
    `https://hooks.shop.example.com/${'a'.repeat(2000)}`,
    '',
  ])('%s may not', (url) => expect(readTarget(url)).toBeNull())
})

describe('what a name means', () => {
  test.each([
    '93.184.215.14',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true))

  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.255',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '::ffff:7f00:1',
    '::8.8.8.8',
    '64:ff9b::a00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '5f00::1',
    '0177.0.0.1',
    '127.1',
    '256.1.1.1',
    'hooks.shop.example.com',
    '',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false))

  const url = 'https://hooks.shop.example.com/recours'
  const asked = (outside: Outside) => isPublicTarget(url, resolver(outside.call))

  test('a name with public addresses may be sent to', async () => {
    expect(await asked(new Outside())).toBe(true)
  })

  test.each([
    ['one private address beside a public one', ['93.184.215.14', '10.0.0.1']],
    ['a private address of the other kind', ['93.184.215.14', 'fd00::1']],
    ['the metadata service of a cloud', ['169.254.169.254']],
    ['no address at all', []],
  ])('%s: refused', async (_case, addresses) => {
    const outside = new Outside()
    outside.names.set('hooks.shop.example.com', addresses)
    expect(await asked(outside)).toBe(false)
  })

  test.each(['badly', 'not at all'] as const)('the resolver answers %s: refused', async (how) => {
    const outside = new Outside()
    outside.resolves = how
    expect(await asked(outside)).toBe(false)
  })

  test('a name that does not exist: refused', async () => {
    const outside = new Outside()
    outside.names.clear()
    expect(await asked(outside)).toBe(false)
  })

  test('one of the two questions is not answered: refused', async () => {
    const outside = new Outside()
    const half: typeof fetch = (input, init) =>
      String(input).includes('AAAA') ? Promise.reject(new TypeError('lost')) : outside.call(input, init)
    expect(await isPublicTarget(url, resolver(half))).toBe(false)
  })
})
