import type { JoinedFile } from '../../../../protocol/index.ts'
import { state } from '../../state/store.ts'
import { request } from '../../transport/client.ts'

/** Addresses of what was fetched, in this document's memory only. */
const addresses = new Map<string, string>()

/** What is here already: a file that was chosen in this window is not fetched to be seen. */
export const remember = (id: string, address: string) => addresses.set(id, address)

/** The address of a file's content, in this window; the service gives it to the holder of the conversation alone. */
export async function addressOf({ id }: Pick<JoinedFile, 'id'>): Promise<string> {
  const known = addresses.get(id)
  if (known) return known
  const response = await request(`conversations/${state.conversation}/files/${id}`, state.token)
  const address = URL.createObjectURL(await response.blob())
  addresses.set(id, address)
  return address
}

/** Gives the shopper a file to keep. */
export async function keepFile(file: Pick<JoinedFile, 'id' | 'name'>): Promise<undefined> {
  const link = document.createElement('a')
  link.href = await addressOf(file)
  link.download = file.name
  link.click()
}
