import type { Author, JoinedFile } from '../../../protocol/index.ts'
import type { ArrivedFile, FileParty, Outcome } from '../../env.ts'
import { logFailure } from '../../errors.ts'
import { KeptConversation } from '../kept.ts'
import { beginUpload, endUpload } from './join.ts'

/** Objects that the bucket deletes in one call. */
const keysPerCall = 1000

/** What a conversation does with files: it knows every object of the bucket that is its own, and is the only one to delete them. */
export abstract class FilingConversation extends KeptConversation {
  /** `key` null: the file is here already, and is only compared. */
  async beginUpload(party: FileParty, id: string): Promise<Outcome<{ key: string | null }>> {
    return this.#filing(party, () =>
      this.#whileOpen(party, () => beginUpload(this.store, authorOf(party), id, this.now().getTime())),
    )
  }

  async endUpload(party: FileParty, arrived: ArrivedFile): Promise<Outcome<JoinedFile & { repeated: boolean }>> {
    return this.#filing(party, () => {
      const now = this.now().getTime()
      const kept = this.#whileOpen(party, () => endUpload(this.store, authorOf(party), arrived, now))
      const isClosed = 'problem' in kept && (kept.problem === 'no-open-case' || kept.problem === 'case-closed')
      if (isClosed && arrived.key !== null) this.store.files.discard(arrived.key, now)
      return kept
    })
  }

  /** `isOurFault`: the bucket failed, and the upload does not count in the limits. */
  async giveUpUpload(party: FileParty, key: string, isOurFault: boolean): Promise<Outcome<null>> {
    return this.#filing(party, () => {
      if (this.store.files.isAwaited(key)) this.store.files.discard(key, this.now().getTime(), !isOurFault)
      return { ok: null }
    })
  }

  /** Where a file's content is, for who may see it: its author, and everybody once a message carries it. */
  async openFile(party: FileParty, id: string): Promise<Outcome<JoinedFile & { key: string }>> {
    return this.#asParty<JoinedFile & { key: string }>(party, () => {
      const file = this.store.files.find(id)
      if (!file?.key || (file.message === null && file.author !== authorOf(party))) return { problem: 'not-found' }
      const { name, type, size, sha256, key } = file
      return { ok: { id, name, type, size, sha256, key } }
    })
  }

  /** Takes back a file that no message carries. */
  async removeFile(party: FileParty, id: string): Promise<Outcome<null>> {
    return this.#filing<null>(party, () => {
      const file = this.store.files.find(id)
      if (!file || (file.message === null && file.author !== authorOf(party))) return { problem: 'not-found' }
      if (file.message !== null) return { problem: 'file-sent' }
      this.store.files.remove(file, this.now().getTime())
      return { ok: null }
    })
  }

  /** Deletes the objects whose time has come; what fails is found again the next time. */
  protected async deleteDueFiles(): Promise<void> {
    const keys = this.ctx.storage.transactionSync(() => this.store.files.due(this.now().getTime()))
    try {
      await this.#delete(keys)
      this.store.files.gone(keys)
    } catch (error) {
      logFailure(error, { object: this.ctx.id.toString() })
    }
  }

  /** Before the rows that name them go. Throws when the bucket does not answer: then the rows stay. */
  protected async deleteAllFiles(): Promise<void> {
    await this.#delete(this.store.files.allKeys())
  }

  async #delete(keys: string[]): Promise<void> {
    for (let at = 0; at < keys.length; at += keysPerCall) await this.env.FILES.delete(keys.slice(at, at + keysPerCall))
  }

  async #filing<T>(party: FileParty, work: () => Outcome<T>): Promise<Outcome<T>> {
    const outcome = await this.#asParty(party, () => work())
    // A stranger learns nothing, and wakes nobody.
    const isOurs = !('problem' in outcome && outcome.problem === 'not-found')
    const next = isOurs ? this.store.files.nextAt() : null
    if (next !== null) this.wakeAt(next)
    return outcome
  }

  async #asParty<T>(party: FileParty, work: () => Outcome<T>): Promise<Outcome<T>> {
    return 'token' in party ? this.asShopper(party.token, work) : this.asDesk(party.caseId, work)
  }

  /** Files are given to a person: there must be one who can see them. */
  #whileOpen<T>(party: FileParty, work: () => Outcome<T>): Outcome<T> {
    const open = this.store.openCase()
    if ('token' in party) return open ? work() : { problem: 'no-open-case' }
    return open?.id === party.caseId ? work() : { problem: 'case-closed' }
  }
}

function authorOf(party: FileParty): Author {
  return 'token' in party ? 'shopper' : 'agent'
}
