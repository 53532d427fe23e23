/** The stages of a purchase, in the order in which a shopper meets them. */
export const stages = [
  'before-buying',
  'price',
  'payment',
  'delivery',
  'withdrawal',
  'after-sales',
  'digital',
  'subscription',
  'marketplace',
  'data-and-reviews',
  'safety',
  'travel',
  'dispute',
] as const
