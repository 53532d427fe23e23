import type { Language, MerchantSettings } from '../../protocol/index.ts'
import type { Env } from '../env.ts'
import { hasModel } from '../model/index.ts'

const modelWords: Record<Language, string> = {
  fr: 'Un modèle de langage aide à formuler les réponses\u00a0: son fournisseur reçoit vos derniers messages, d’où sont retirés les noms, adresses, e-mails et numéros que nous reconnaissons.',
  en: 'A language model helps to word the answers: its provider receives your last messages, from which the names, addresses, e-mails and numbers that we recognise are taken out.',
}

/** Who else receives data, for the privacy notice: what the shop says, and the model where it uses one. */
export function recipientsOf(env: Env, settings: MerchantSettings, language: Language): string | undefined {
  const told = [
    ...(settings.model?.on && hasModel(env) ? [modelWords[language]] : []),
    settings.notice?.recipients?.[language] ?? '',
  ]
  return told.filter(Boolean).join(' ') || undefined
}
