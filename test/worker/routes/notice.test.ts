import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { recipientsOf } from '../../../worker/routes/notice.ts'
import { merchant } from '../../support/worker-shopper.ts'

const withModel = { ...env, MODEL_NAME: 'stub', MODEL_BASE_URL: 'https://model.example/v1' }
const chosen = { ...merchant, model: { on: true } }
const notice = { recipients: { fr: 'Transport Exemple.' } }

test('the privacy notice tells of the model where the shop uses one, beside what the shop says, and nowhere else', () => {
  expect(recipientsOf(env, merchant, 'fr')).toBeUndefined()
  expect(recipientsOf(env, chosen, 'fr')).toBeUndefined()
  expect(recipientsOf(withModel, merchant, 'fr')).toBeUndefined()
  expect(recipientsOf(withModel, { ...chosen, model: { on: false } }, 'fr')).toBeUndefined()
  expect(recipientsOf(env, { ...chosen, notice }, 'fr')).toBe('Transport Exemple.')
  expect(recipientsOf(withModel, { ...chosen, notice }, 'fr')).toMatch(/^Un modèle de langage .* Transport Exemple\.$/)
  expect(recipientsOf(withModel, chosen, 'en')).toMatch(/^A language model .*\.$/)
})
