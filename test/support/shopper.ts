/** What a shopper does in the frame, in the words of its screens. */
import type { Page } from 'playwright-core'

/** A page, or a frame inside one. */
export type Frame = Pick<Page, 'getByText' | 'getByLabel' | 'getByRole'>

/** Types a message and sends it; returns once the answer's last part is on screen. */
export async function ask(frame: Frame, words: string): Promise<void> {
  const answers = await frame.getByText(/^(Texte de loi, non modifiable|Text of the law)/).count()
  await frame.getByLabel(/^(Votre message|Your message)$/).fill(words)
  await frame.getByRole('button', { name: /^(Envoyer|Send)$/ }).click()
  await frame
    .getByText(/^(Texte de loi, non modifiable|Text of the law)/)
    .nth(answers)
    .waitFor()
}

export interface Handover {
  name: string
  email: string
  wish?: string
}

/** Opens the hand-off form, fills it, agrees and sends; returns the case's reference as shown. */
export async function handOff(frame: Frame, { name, email, wish = '' }: Handover): Promise<string> {
  await frame.getByRole('button', { name: 'Parler à une personne' }).last().click()
  await frame.getByLabel('Votre nom').fill(name)
  await frame.getByLabel('Votre e-mail').fill(email)
  await frame.getByLabel(/Ce que vous souhaitez/).fill(wish)
  await frame.getByRole('checkbox').check()
  await frame.getByRole('button', { name: 'Envoyer mon dossier' }).click()
  const status = frame.getByText(/Dossier [A-Z0-9]{10} · en attente/).first()
  await status.waitFor()
  return /[A-Z0-9]{10}/.exec(await status.innerText())?.[0] ?? ''
}
