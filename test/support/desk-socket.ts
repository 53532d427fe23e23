/** The socket given to the page; the test speaks through `DeskServer.tell`. */
export class FakeSocket {
  onopen: ((event: Event) => void) | null = null
  onmessage: ((event: MessageEvent) => void) | null = null
  onclose: ((event: CloseEvent) => void) | null = null
  readyState = 0
  readonly said: string[] = []
  readonly ticket: string

  constructor(ticket: string) {
    this.ticket = ticket
  }

  open() {
    this.readyState = 1
    this.onopen?.(new Event('open'))
  }

  send(data: string) {
    this.said.push(data)
    if (data === 'ping') this.onmessage?.(new MessageEvent('message', { data: 'pong' }))
  }

  close() {
    if (this.readyState === 3) return
    this.readyState = 3
    this.onclose?.(new CloseEvent('close'))
  }
}
