import { expect, test } from 'vitest'
import { networkOf } from '../../../worker/routes/address.ts'

test.each([
  ['an IPv4 address stands for itself', '203.0.113.9', '203.0.113.9'],
  ['one written as IPv6 too', '::ffff:203.0.113.9', '203.0.113.9'],
  ['an IPv6 address stands for its /56', '2001:db8:1:22ff::1', '20010db8000122/56'],
  ['the same /56, another /64', '2001:0db8:0001:2200:aaaa::', '20010db8000122/56'],
  ['another /56', '2001:db8:1:2300::1', '20010db8000123/56'],
  ['written out in full', '2001:db8:1:2201:0:0:0:1', '20010db8000122/56'],
  ['none is one of its own', undefined, 'unknown'],
])('%s', (_case, address, network) => {
  expect(networkOf(address)).toBe(network)
})
