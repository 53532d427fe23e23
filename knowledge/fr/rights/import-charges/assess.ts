import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** First day of the French tax of 2 € per item, and of the customs duty of 3 € per item category. */
const smallParcelTaxSince = '2026-03-01'
const flatDutySince = '2026-07-01'

/** VAT, duty and fees asked for a parcel from outside the Union. Legal sources: L112-3, L221-5, L221-6, L111-1. */
export function assess(facts: Facts, law: Law): Assessment {
  // Customs follow the parcel, not the shop: the verdict says so.
  if (facts.seller_country === 'europe' || facts.seller_country === 'france')
    return doesNotApply('inside-union', ['tva-import', 'L221-6'], { instead: ['displayed-price'] })
  if (facts.import_charge_kind === 'eu-fee') return applies({ reason: 'eu-fee', citations: ['frais-europeens-colis'] })
  if (facts.import_charge_kind === 'small-parcel-tax') {
    return law.governingDay < smallParcelTaxSince
      ? applies({ reason: 'small-parcel-tax-not-yet', citations: ['taxe-petits-colis', 'L221-6'] })
      : applies({ reason: 'small-parcel-tax', citations: ['taxe-petits-colis', 'L112-3', 'L221-6'] })
  }
  if (facts.gift) return applies({ reason: 'gift', citations: ['franchise-cadeaux', 'tva-import'] })
  if (facts.import_charges_told === false) {
    return applies({
      reason: 'not-told',
      remedies: ['refund-of-charges'],
      citations: ['L221-6', 'L112-3', 'L221-5', 'L111-1'],
    })
  }
  if (facts.import_charges_told) {
    return applies({ reason: 'told', citations: ['L112-3', 'L221-5', 'tva-import'] })
  }
  if (facts.import_charge_kind === 'duty') return duty(facts, law)
  if (facts.import_charge_kind === 'carrier-fee') {
    return applies({ reason: 'carrier-fee', citations: ['L112-3', 'L221-6', 'L221-5', 'L111-1'] })
  }
  if (facts.import_charge_kind === 'vat')
    return applies({ reason: 'vat', citations: ['tva-import', 'L112-3', 'L221-5', 'L221-6'] })
  return applies({ reason: 'import-charges', citations: ['tva-import', 'L111-1', 'L221-5', 'L221-6'] })
}

/** Up to 150 €, no duty before July 2026, a flat one since; above, the ordinary tariff. */
function duty({ price }: Facts, law: Law): Assessment {
  if (price !== undefined && price > law.value('relief_limit'))
    return applies({ reason: 'ordinary-duty', citations: ['droit-douane-petits-colis', 'L112-3', 'L221-6'] })
  return law.governingDay < flatDutySince
    ? applies({ reason: 'duty-not-yet', citations: ['droit-douane-petits-colis', 'tva-import'] })
    : applies({ reason: 'flat-duty', citations: ['droit-douane-petits-colis', 'L112-3', 'L221-6'] })
}
