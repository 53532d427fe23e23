import { createRoot } from 'react-dom/client'
import { Chat } from './chat.tsx'
import { begin } from './recours.ts'

const service = import.meta.env.VITE_RECOURS ?? ''
const merchant = import.meta.env.VITE_MERCHANT ?? 'maison-lucie'

const place = document.querySelector('#chat')
if (place) {
  const root = createRoot(place)
  begin(service, merchant).then(
    (conversation) => root.render(<Chat conversation={conversation} />),
    (error: unknown) => root.render(<p role="alert">{error instanceof Error ? error.message : 'Indisponible'}</p>),
  )
}
