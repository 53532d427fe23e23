import type { MerchantSettings } from '../../protocol/index.ts'

/** The public name of the demonstration's shop. */
export const demonstrationShop = 'maison-lucie'

/** The merchant of the demonstration. Everyone and everything about it is invented; its addresses end in `.example`. */
export function demoMerchant(origins: string[]): MerchantSettings {
  return {
    slug: demonstrationShop,
    name: 'Maison Lucie',
    origins,
    email: 'bonjour@maison-lucie.example',
    address: 'Maison Lucie SAS (boutique de démonstration), 12 rue de l’Exemple, 69000 Lyon',
    languages: ['fr', 'en'],
    colour: '#7a3e2f',
    subscriptions: true,
    mediator: {
      name: 'Médiation Exemple (médiateur de démonstration)',
      site: 'https://mediation.example',
      address: '1 place de l’Exemple, 75000 Paris',
    },
    openingHours: [
      { days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '12:30' },
      { days: [1, 2, 3, 4, 5, 6], from: '13:30', to: '18:00' },
    ],
    policy: {
      returnDays: 30,
      returnCosts: 'shopper',
      returnAs: 'refund',
      page: 'https://maison-lucie.example/retours',
    },
  }
}

/** Who may sign in to the demonstration. */
export const demoPeople = [
  { email: 'ines@maison-lucie.example', name: 'Inès', role: 'agent' },
  { email: 'lucie@maison-lucie.example', name: 'Lucie', role: 'administrator' },
] as const
