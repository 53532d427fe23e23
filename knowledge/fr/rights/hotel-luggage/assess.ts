import type { Assessment, Facts, Law, Values } from '../../../assessment.ts'
import { applies } from '../../../assessment.ts'

/** Things stolen or damaged at a hotel. Legal sources: civ:1952, civ:1953, civ:1954. */
export function assess(facts: Facts, law: Law): Assessment {
  const price = facts.hotel_night_price
  const cap = (times: string): Values => (price === undefined ? {} : { cap: Math.round(price * law.value(times)) })
  const remedies = ['damages']
  if (facts.guest_item_place === 'entrusted') {
    return applies({ reason: 'entrusted', remedies, citations: ['civ:1952', 'civ:1953'] })
  }
  if (facts.guest_item_place === 'vehicle') {
    return applies({ reason: 'vehicle', remedies, citations: ['civ:1954'], values: cap('vehicle_times') })
  }
  if (facts.hotel_fault) return applies({ reason: 'fault', remedies, citations: ['civ:1953'] })
  if (facts.guest_item_place === 'room') {
    return applies({ reason: 'room', remedies, citations: ['civ:1952', 'civ:1953'], values: cap('room_times') })
  }
  return applies({ reason: 'hotel-liable', remedies, citations: ['civ:1952', 'civ:1953', 'civ:1954'] })
}
