import type { Message } from './message.ts'

/** Every failure that may cross the wire, with its HTTP status: problem details (RFC 9457). */
export const problems = {
  'invalid-json': { status: 400, title: 'The body is not valid JSON' },
  'invalid-input': { status: 400, title: 'The input has a wrong shape' },
  'empty-message': { status: 400, title: 'The message is empty' },
  'connector-target': { status: 400, title: 'This address may not be used' },
  'message-too-long': { status: 400, title: 'The message is too long' },
  'file-unreadable': { status: 400, title: 'The file is damaged or incomplete' },
  'image-too-large': { status: 400, title: 'The image has too many pixels' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'wrong-code': { status: 401, title: 'The code is wrong or has expired' },
  'key-not-valid': { status: 401, title: 'This key is not valid' },
  'second-factor-asked': { status: 403, title: 'Give your second factor first' },
  'second-factor-missing': { status: 403, title: 'Add a second factor first' },
  'origin-not-allowed': { status: 403, title: 'This site may not use this address' },
  'role-not-allowed': { status: 403, title: 'Your role does not allow this' },
  'scope-missing': { status: 403, title: 'This key may not do this' },
  'not-found': { status: 404, title: 'Not found' },
  'unknown-merchant': { status: 404, title: 'No merchant has this name' },
  'method-not-allowed': { status: 405, title: 'This method is not allowed here' },
  'message-changed': { status: 409, title: 'This message id was already used for another text' },
  'turn-in-progress': { status: 409, title: 'The previous message is still being answered' },
  'case-already-claimed': { status: 409, title: 'Case already claimed' },
  'case-not-claimed': { status: 409, title: 'Claim the case first' },
  'case-closed': { status: 409, title: 'The case is closed' },
  'shopper-present': { status: 409, title: 'The shopper writes here themself now' },
  'denies-a-right': { status: 409, title: 'The reply seems to deny what the law grants in this case' },
  'replied-meanwhile': { status: 409, title: 'Somebody has replied meanwhile' },
  'case-already-open': { status: 409, title: 'A case is already open for this conversation' },
  'no-open-case': { status: 409, title: 'Nobody has this conversation yet' },
  'file-changed': { status: 409, title: 'This file id was already used for another file' },
  'file-sent': { status: 409, title: 'A message already carries this file' },
  'snooze-too-late': { status: 409, title: 'A legal day comes before' },
  'cannot-hold': { status: 409, title: 'This person may not hold a case' },
  'merge-other-person': { status: 409, title: 'The cases are not of one person' },
  'merge-keep-this': { status: 409, title: 'This case is the one to keep' },
  'answer-shown': { status: 409, title: 'This answer has been shown already' },
  'settings-changed': { status: 409, title: 'The settings were changed in the meantime' },
  'already-on-the-team': { status: 409, title: 'This person is already on the team' },
  'last-administrator': { status: 409, title: 'One administrator must remain' },
  'too-many-connectors': { status: 409, title: 'There are already as many connectors as can be' },
  'too-many-keys': { status: 409, title: 'There are already as many keys as can be' },
  'link-spent': { status: 410, title: 'This link has already been used or has expired' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'file-too-large': { status: 413, title: 'The file is too large' },
  'file-refused': { status: 415, title: 'Only JPEG, PNG and WebP images and PDF files are accepted' },
  'wrong-content-type': { status: 415, title: 'The body must be JSON' },
  'policy-below-law': { status: 422, title: 'The policy gives less than the law' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'The service is not available' },
  unexpected: { status: 500, title: 'Unexpected error' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemType = keyof typeof problems

/** The shape on the wire, `application/problem+json`. `detail` is safe to show; `instance` correlates with the log. */
export interface Problem {
  type: ProblemType
  status: number
  title: string
  detail?: string
  instance?: string
  retryAfterSeconds?: number
  /** Of `replied-meanwhile`: what was said. */
  said?: Message[]
}

/** The one failure class of the project. `cause` is for the log and never leaves the service. */
export class ProblemError extends Error {
  readonly type: ProblemType
  readonly detail: string | undefined
  readonly retryAfterSeconds: number | undefined
  readonly said: Message[] | undefined

  constructor(
    type: ProblemType,
    options: { detail?: string; cause?: unknown; retryAfterSeconds?: number; said?: Message[] } = {},
  ) {
    super(problems[type].title, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'ProblemError'
    this.type = type
    this.detail = options.detail
    this.retryAfterSeconds = options.retryAfterSeconds
    this.said = options.said
  }

  /** The value to send. `instance`: the id of the request, for the log. */
  toProblem(instance?: string): Problem {
    const { status, title } = problems[this.type]
    return {
      type: this.type,
      status,
      title,
      ...(this.detail !== undefined && { detail: this.detail }),
      ...(instance !== undefined && { instance }),
      ...(this.retryAfterSeconds !== undefined && { retryAfterSeconds: this.retryAfterSeconds }),
      ...(this.said !== undefined && { said: this.said }),
    }
  }
}
