/** `npx node examples/client/main.ts [address] [site]`: the client, against the demonstration shop that `npm start` opens. */
import { beginConversation } from './client.ts'

const [baseUrl = 'http://127.0.0.1:8787', origin = baseUrl] = process.argv.slice(2)
const conversation = await beginConversation({ baseUrl, origin }, { merchant: 'maison-lucie', language: 'fr' })

for await (const chunk of conversation.ask('Mon téléphone acheté en ligne il y a 14 mois ne s’allume plus.')) {
  if (chunk.type === 'text-delta') process.stdout.write(chunk.delta)
  if (chunk.type === 'text-end') process.stdout.write('\n')
  if (chunk.type === 'data-deadlines') for (const { label, day } of chunk.data) console.log(`${label} : ${day}`)
}

const { summary } = await conversation.previewCase()
console.log(['', 'À remettre à une personne :', ...summary].join('\n'))
const { reference } = await conversation.openCase({ name: 'Karim', email: 'karim@mail.example' }, 'Une réparation.')
console.log(`Dossier ${reference} ouvert.`)
