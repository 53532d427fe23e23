import type { Language } from '../../protocol/index.ts'

/** What the end of a contract changes, to be completed by the agent, in the language of the shopper. */
export const endEffects: Record<Language, string> = {
  fr: 'À cette date, le service s’arrête et aucune somme n’est plus due pour la suite. Dernière échéance : […]. Remboursement de ce qui a été payé d’avance : […].',
  en: 'On this date the service stops and nothing more is due for what follows. Last payment: […]. Refund of what was paid in advance: […].',
}
