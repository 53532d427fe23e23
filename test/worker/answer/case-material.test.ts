import { describe, expect, test } from 'vitest'
import { answering } from '../../../worker/answer/index.ts'
import { ask, askedOn, maisonLucie } from '../../support/asking.ts'

const material = (turns: string | string[], wish = '', language: 'fr' | 'en' = 'fr') => {
  const { situation } = ask(turns, { language })
  return answering.caseMaterial({ situation, askedOn, merchant: maisonLucie, wish, contactName: 'Karim' })
}

const karim = "Mon téléphone de 14 mois est mort, le vendeur me dit de voir avec Samsung et j'ai plus le ticket"

describe('the file handed to an agent', () => {
  test('says in three French lines at most what happened, what the law says and what is wanted', () => {
    const { summary } = material(karim, 'Je veux  qu’il soit réparé.')
    expect(summary).toHaveLength(3)
    expect(summary[0]).toContain('éléphone')
    expect(summary[1]).toContain('Garantie légale de conformité')
    expect(summary[2]).toBe('Demande : Je veux qu’il soit réparé.')
  })

  test('holds each right with its sentences, their citations and the deadlines, nearest first', () => {
    const { rights, citations, deadlines } = material(karim)
    expect(rights[0]).toMatchObject({ right: 'conformity-guarantee', kind: 'applies' })
    expect(rights[0]?.why.length).toBeGreaterThan(0)
    expect(rights[0]?.why.join(' ')).not.toMatch(/[{}]/)
    expect(citations.map(({ article }) => article)).toContain('L217-3')
    const days = deadlines.map((deadline) => deadline.days)
    expect(days).toEqual([...days].sort((a, b) => a - b))
  })

  test('proposes what fits a granted right, never its refusal', () => {
    const { agentActions, suggestedReply } = material(karim)
    expect(agentActions).toEqual(expect.arrayContaining(['repair', 'replacement']))
    expect(agentActions).not.toContain('refuse-with-reasons')
    expect(suggestedReply).toMatch(/^Bonjour Karim,/)
    expect(suggestedReply).toContain('L217-3')
    expect(suggestedReply).toMatch(/Maison Lucie$/)
  })

  test('names the facts that are missing, in the words of the agent', () => {
    const { missing, agentActions } = material('je peux rendre ma robe ?')
    expect(missing).toContainEqual({ fact: 'channel', question: 'Où avez-vous acheté\u202F?' })
    expect(agentActions).toContain('ask-missing-fact')
  })

  test('answers an English shopper in English, with a summary in French', () => {
    const { summary, suggestedReply, language } = material(
      'My parcel is marked as delivered but I never got it',
      '',
      'en',
    )
    expect(language).toBe('en')
    expect(suggestedReply).toMatch(/^Hello Karim,/)
    expect(summary.join(' ')).toContain('la loi le donne')
  })

  test('a request for a person without any right is still a whole file', () => {
    const file = material('je veux parler à quelqu’un', 'Rappelez-moi')
    expect(file).toMatchObject({ rights: [], citations: [], deadlines: [], missing: [] })
    expect(file.summary).toEqual(['Demande : Rappelez-moi'])
  })

  test('a reply where the law gives nothing promises nothing', () => {
    const { suggestedReply, agentActions } = material('je veux rendre un pull acheté en magasin la semaine dernière')
    expect(agentActions).toContain('refuse-with-reasons')
    expect(suggestedReply).not.toMatch(/nous (?:vous )?rembours/i)
  })
})

test('what the law says stands alone in a reply: a “yes” or a “no” that answered the shopper is left out', () => {
  const asked = material('J’ai reçu il y a 5 jours un casque acheté en ligne, je peux le rendre ?')
  expect(asked.rights[0]?.why[0]).toMatch(/^Oui/)
  expect(asked.rights[0]?.told).toMatch(/^Vous pouvez/)
  expect(asked.suggestedReply).not.toMatch(/^(?:Oui|Non)\b/m)
  expect(material('je veux rendre un pull acheté en magasin la semaine dernière').rights[0]?.told).not.toMatch(/^Non\b/)
  expect(asked.rights[0]?.articles).toContain('L221-18')
})
