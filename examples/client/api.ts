/* Made from /openapi.json by `npm run build`: change the schemas of `protocol`, not this file. */
export interface paths {
  '/v1/conversations': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: { 'Origin'?: string }; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['CreateConversation'] } }; responses: { 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['ConversationCreated'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unknown-merchant" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}': {
    get: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['ConversationView'] } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/messages': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['PostMessage'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'text/event-stream': string } }; 204: { headers: { [name: string]: unknown }; content?: never }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" | "empty-message" | "message-too-long" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "message-changed" | "no-open-case" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/facts': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['CorrectFact'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'text/event-stream': string } }; 204: { headers: { [name: string]: unknown }; content?: never }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "message-changed" | "case-already-open" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/stream': {
    get: { parameters: { query?: { 'after'?: number }; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'text/event-stream': string } }; 204: { headers: { [name: string]: unknown }; content?: never }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/letters/{letter}': {
    get: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string; 'letter': string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Letter'] } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/satisfaction': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['GiveSatisfaction'] } }; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "case-closed" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/feedback': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['GiveFeedback'] } }; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "case-closed" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/resumes': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: { 'Origin'?: string }; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['SpendResume'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['ConversationCreated'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 410: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "link-spent" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/tickets': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody: { content: { 'application/json': Record<string, never> } }; responses: { 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Ticket'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/socket': {
    get: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody?: never; responses: { 101: { headers: { [name: string]: unknown }; content?: never }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/case': {
    get: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['HandoffPreview'] } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    put?: never
    post: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['OpenCase'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['CaseOpened'] } }; 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['CaseOpened'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "case-already-open" | "message-changed" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/withdrawal': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['DeclareWithdrawal'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acknowledgement'] } }; 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acknowledgement'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "message-changed" | "turn-in-progress" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/complaint': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['SendComplaint'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acknowledgement'] } }; 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acknowledgement'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "message-changed" | "turn-in-progress" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/cancellation': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['CancelSubscription'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acknowledgement'] } }; 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Acknowledgement'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "message-changed" | "turn-in-progress" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/declarations': {
    get: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Declarations'] } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/declarations/{kind}': {
    get: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string; 'kind': "withdrawal" | "complaint" | "cancellation" }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['DeclarationPreview'] } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/entry': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['ReportEntry'] } }; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/connectors/{connector}/replies': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: { 'webhook-id'?: string; 'webhook-timestamp'?: string }; path: { 'connector': string }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['InboundReply'] } }; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-signed-in" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "case-closed" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/files/{file}': {
    get: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string; 'file': string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/octet-stream': Blob } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } }; 503: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unavailable" } } } } }
    put?: never
    post: { parameters: { query?: never; header: { 'x-file-name': string; 'Origin'?: string }; path: { 'conversation': string; 'file': string }; cookie?: never }; requestBody: { content: { 'image/jpeg': Blob; 'image/png': Blob; 'image/webp': Blob; 'application/pdf': Blob } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['JoinedFile'] } }; 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['JoinedFile'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "file-unreadable" | "image-too-large" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "no-open-case" | "file-changed" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "file-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "file-refused" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } }; 503: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unavailable" } } } } }
    delete: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string; 'file': string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "file-sent" | "no-open-case" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/export': {
    get: { parameters: { query?: { 'lang'?: "fr" | "en" }; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/zip': Blob } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/conversations/{conversation}/erasure': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: { 'Origin'?: string }; path: { 'conversation': string }; cookie?: never }; requestBody: { content: { 'application/json': Record<string, never> } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['ErasureReceipt'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/merchant/conversations': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['BeginRelayed'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['RelayedConversation'] } }; 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['RelayedConversation'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "key-not-valid" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" | "scope-missing" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "message-changed" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/merchant/conversations/{conversation}/messages': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { 'conversation': string }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['RelayMessage'] } }; responses: { 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['RelayedMessage'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" | "empty-message" | "message-too-long" } } }; 401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "key-not-valid" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" | "scope-missing" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "message-changed" | "shopper-present" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/merchant/conversations/{conversation}/case': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { 'conversation': string }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['OpenRelayedCase'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['RelayedCase'] } }; 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['RelayedCase'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" } } }; 401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "key-not-valid" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" | "scope-missing" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "message-changed" | "shopper-present" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/merchant/cases': {
    get: { parameters: { query?: { 'status'?: "waiting" | "claimed" | "resolved"; 'right'?: string; 'language'?: "fr" | "en"; 'origin'?: "handoff" | "withdrawal" | "complaint" | "cancellation"; 'due'?: "late" | "today" | "week" | "later" | "none"; 'state'?: "snoozed" | "escalated"; 'after'?: string; 'limit'?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['MerchantCases'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-input" } } }; 401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "key-not-valid" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" | "scope-missing" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/merchant/cases/{case}': {
    get: { parameters: { query?: never; header?: never; path: { 'case': string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['MerchantCase'] } }; 401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "key-not-valid" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" | "scope-missing" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } }; 503: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unavailable" } } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/merchant/cases/{case}/replies': {
    get?: never
    put?: never
    post: { parameters: { query?: never; header?: never; path: { 'case': string }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['MerchantReply'] } }; responses: { 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['MerchantReplied'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" | "empty-message" | "message-too-long" } } }; 401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "key-not-valid" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" | "scope-missing" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "message-changed" | "case-closed" | "denies-a-right" | "replied-meanwhile" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } }; 503: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unavailable" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/merchant/webhooks': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Webhooks'] } }; 401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "key-not-valid" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" | "scope-missing" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    put?: never
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['AddWebhook'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['WebhookAdded'] } }; 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['WebhookAdded'] } }; 400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "invalid-json" | "invalid-input" | "connector-target" } } }; 401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "key-not-valid" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" | "scope-missing" } } }; 409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "message-changed" | "too-many-connectors" } } }; 413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "body-too-large" } } }; 415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "wrong-content-type" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/merchant/webhooks/{webhook}': {
    get?: never
    put?: never
    post?: never
    delete: { parameters: { query?: never; header?: never; path: { 'webhook': string }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; 401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "key-not-valid" } } }; 403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "origin-not-allowed" | "scope-missing" } } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "too-many-requests" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/llms.txt': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'text/plain': string } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/droits/{right}.md': {
    get: { parameters: { query?: { 'lang'?: "fr" | "en" }; header?: never; path: { 'right': string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'text/markdown': string } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/droits/{right}.jsonld': {
    get: { parameters: { query?: { 'lang'?: "fr" | "en" }; header?: never; path: { 'right': string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/ld+json': Blob } }; 404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "not-found" } } }; 500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['ProblemDetails'] & { 'type': "unexpected" } } } } }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface components {
  schemas: {
    Acknowledgement: { 'kind': components['schemas']['DeclarationKind']; 'reference': string; 'receivedAt': string; 'hash': string; 'text': string; 'file': string; 'deadlines': (components['schemas']['Deadline'])[]; 'endsOn'?: components['schemas']['Day'] }
    /** What a button does. `withdraw`, `complain`, `cancel`, `letter` and `handoff` open a form in the frame; `ask` sends `text` as a message. */
    Action: { 'kind': "withdraw"; 'label': string } | { 'kind': "complain"; 'label': string } | { 'kind': "cancel"; 'label': string } | { 'kind': "letter"; 'letter': string; 'label': string } | { 'kind': "handoff"; 'label': string } | { 'kind': "ask"; 'text': string; 'label': string } | { 'kind': "link"; 'href': string; 'label': string }
    AddWebhook: { 'id': components['schemas']['MessageId']; 'name': string; 'url': string }
    /** A fitting action for the agent. */
    AgentAction: "refund" | "repair" | "replacement" | "return-label" | "refuse-with-reasons" | "ask-missing-fact" | "acknowledge-withdrawal" | "answer-complaint" | "confirm-end"
    /** A fact as an agent gave it. It counts in the file from then on; what the shopper or the page had said is kept beside it, word for word. */
    AgentFact: { 'fact': string; 'by': string; 'at': string; 'why': string; 'said'?: components['schemas']['Fact'] }
    /** One answer of the assistant: the same value feeds the widget, the API, the transcript, the case and the tests. */
    Answer: { 'language': components['schemas']['Language']; 'action': "answer" | "clarify" | "handoff" | "decline" | "smalltalk"; 'topics': (string)[]; 'rights': (components['schemas']['RightVerdict'])[]; 'blocks': (components['schemas']['Block'])[]; 'citations': (components['schemas']['Citation'])[]; 'deadlines': (components['schemas']['Deadline'])[]; 'actions': (components['schemas']['Action'])[]; 'question': components['schemas']['Question'] | null; 'facts': (components['schemas']['Fact'])[]; 'confidence': "sure" | "unsure" | "unknown"; 'knowledgeVersion': string; 'askedOn': components['schemas']['Day']; 'wording'?: "model" }
    /** The AI SDK's UI message stream, one JSON chunk per server-sent event, each with an `id:` that counts the conversation's chunks from 1; closed by `data: [DONE]`. Cards go first, prose after, the whole typed value last. */
    AnswerChunk: { 'type': "start"; 'messageId': string } | { 'type': "data-message"; 'id': string; 'data': components['schemas']['Message'] } | { 'type': "data-deadlines"; 'id': string; 'data': (components['schemas']['Deadline'])[] } | { 'type': "data-citations"; 'id': string; 'data': (components['schemas']['Citation'])[] } | { 'type': "data-block"; 'id': string; 'data': components['schemas']['Block'] } | { 'type': "data-question"; 'id': string; 'data': components['schemas']['Question'] } | { 'type': "text-start"; 'id': string } | { 'type': "text-delta"; 'id': string; 'delta': string } | { 'type': "text-end"; 'id': string } | { 'type': "data-answer"; 'id': string; 'data': components['schemas']['Message'] } | { 'type': "data-problem"; 'id': string; 'data': components['schemas']['ProblemDetails']; 'transient': true } | { 'type': "finish" }
    Author: "shopper" | "bot" | "agent" | "system"
    BeginRelayed: { 'id': components['schemas']['MessageId']; 'language'?: components['schemas']['Language']; 'context'?: components['schemas']['PageContext'] }
    /** A piece of an answer. `source: 'merchant'` is the merchant's own policy and is shown as such, never as law. */
    Block: { 'id': string; 'kind': "understood" | "verdict" | "paragraph" | "steps" | "policy" | "other-right" | "caution" | "smalltalk"; 'source': "law" | "merchant" | "assistant"; 'title'?: string; 'sentences': (components['schemas']['Sentence'])[]; 'more': boolean }
    CancelSubscription: { 'id': components['schemas']['MessageId']; 'name': string; 'email': string; 'contract': string; 'endOn'?: string; 'line'?: string; 'ground'?: string }
    /** The file passed to an agent, frozen at hand-off. Its transcript is read from the conversation, which remains the source of truth. */
    Case: { 'id': string; 'reference': string; 'conversation': string; 'origin': components['schemas']['CaseOrigin']; 'status': components['schemas']['CaseStatus']; 'language': components['schemas']['Language']; 'contact': components['schemas']['Contact']; 'consent'?: components['schemas']['Consent']; 'wish': string; 'product'?: string; 'price'?: string; 'facts': (components['schemas']['Fact'])[]; 'agentFacts'?: (components['schemas']['AgentFact'])[]; 'version'?: number; 'computedAt'?: string; 'rights': ({ 'right': string; 'title': string; 'kind': components['schemas']['VerdictKind']; 'reason': string; 'score': number; 'why': (string)[]; 'articles'?: (string)[]; 'told'?: string })[]; 'citations': (components['schemas']['Citation'])[]; 'deadlines': (components['schemas']['Deadline'])[]; 'answerBy'?: components['schemas']['Day']; 'answeredAt'?: string; 'caution'?: string; 'policyConflicts'?: (components['schemas']['PolicyConflict'])[]; 'missing': ({ 'fact': string; 'question': string })[]; 'summary': (string)[]; 'tone': "calm" | "worried" | "angry"; 'suggestedReply': string; 'agentActions': (components['schemas']['AgentAction'])[]; 'knowledgeVersion': string; 'openedAt': string; 'claimedBy'?: { 'id': string; 'name': string }; 'resolvedAt'?: string; 'satisfaction'?: number; 'satisfactionWord'?: string }
    CaseOpened: { 'reference': string; 'opensAt'?: string }
    CaseOrigin: "handoff" | "withdrawal" | "complaint" | "cancellation"
    CaseStatus: "waiting" | "claimed" | "resolved"
    /** A quote of one version of an article. `text` absent: a text we know of but do not hold, to check at its source. */
    Citation: { 'article': string; 'label': string; 'source': string; 'version': string; 'quote'?: string; 'translation'?: string; 'toCheck'?: string; 'page'?: string; 'official'?: string }
    /** How a shopper agreed to be handed over, where they said so to the merchant and not on our form. `at`: ISO instant. */
    Consent: { 'how': "telephone" | "letter" | "e-mail" | "in-person" | "chat"; 'at': string }
    /** How to reach the shopper. */
    Contact: { 'name': string; 'email': string; 'order'?: string }
    ConversationCreated: { 'conversation': string; 'token': string }
    /** What happened in a conversation besides words. */
    ConversationEvent: "case-opened" | "case-claimed" | "case-resolved" | "case-reopened" | "case-merged" | "case-joined" | "withdrawal-declared" | "complaint-sent" | "complaint-unanswered" | "cancellation-notified" | "end-confirmed" | "answer-held" | "answer-checked" | "answer-unchecked"
    ConversationView: { 'conversation': string; 'language': components['schemas']['Language']; 'messages': (components['schemas']['Message'])[]; 'facts': (components['schemas']['Fact'])[]; 'case': { 'reference': string; 'status': components['schemas']['CaseStatus']; 'agent'?: string; 'feedback'?: (components['schemas']['FeedbackKind'])[] } | null; 'askSatisfaction': boolean; 'lastChunk': number }
    CorrectFact: { 'id': components['schemas']['MessageId']; 'fact': string; 'value': string | number | boolean | null }
    CreateConversation: { 'merchant': string; 'language'?: components['schemas']['Language']; 'context'?: components['schemas']['PageContext'] }
    /** A calendar day, `YYYY-MM-DD`. */
    Day: string
    /** A last day to act. `days`: from the day asked about; negative when past. */
    Deadline: { 'id': string; 'day': components['schemas']['Day']; 'days': number; 'who': "shopper" | "merchant" | "bank"; 'label': string; 'article': string; 'approximate'?: true; 'computed'?: string }
    /** A statement that a shopper makes for good and of which an acknowledgement is owed. */
    DeclarationKind: "withdrawal" | "complaint" | "cancellation"
    DeclarationPreview: { 'kind': components['schemas']['DeclarationKind']; 'contract'?: string; 'items': (string)[]; 'deadlines': (components['schemas']['Deadline'])[]; 'remarks': ({ 'kind': "favourable" | "caution"; 'sentences': (components['schemas']['Sentence'])[] })[]; 'citations': (components['schemas']['Citation'])[]; 'happened'?: string; 'wanted'?: string; 'by'?: components['schemas']['Day'] }
    Declarations: { 'declarations': (components['schemas']['Acknowledgement'])[] }
    DeclareWithdrawal: { 'id': components['schemas']['MessageId']; 'name': string; 'email': string; 'contract': string; 'items': (string)[] }
    ErasureReceipt: { 'number': string; 'at': string; 'erased': { 'conversations': number; 'messages': number; 'files': number }; 'kept': (components['schemas']['KeptCase'])[] }
    /** One named item of a shopper's situation. `value`: a day, an option of the fact, a number, or true/false. `words`: the shopper's own. */
    Fact: { 'name': string; 'value': string | number | boolean; 'origin': components['schemas']['FactOrigin']; 'words'?: string; 'message'?: string; 'approximate'?: boolean; 'proposed'?: true; 'label': string; 'display': string }
    /** Why a fact is believed: said by the shopper, given by the merchant's page, corrected by the shopper on a form, or given by an agent. */
    FactOrigin: "message" | "page" | "corrected" | "agent"
    /** What may still be said of a case that is over. */
    FeedbackKind: "recommendation" | "suggestion"
    FileType: "image/jpeg" | "image/png" | "image/webp" | "application/pdf"
    GiveFeedback: { 'recommend'?: number; 'word'?: string; 'suggestion'?: string; 'declined'?: true }
    GiveSatisfaction: { 'score': number; 'word'?: string }
    /** What the shopper sees before agreeing to hand off. */
    HandoffPreview: { 'summary': (string)[]; 'facts': (components['schemas']['Fact'])[]; 'rights': (components['schemas']['RightVerdict'])[]; 'deadlines': (components['schemas']['Deadline'])[]; 'messages': number; 'opensAt'?: string }
    /** An agent's reply written elsewhere, as a signed webhook brings it. */
    InboundReply: { 'type': "reply"; 'case': string; 'text': string }
    /** A file joined to a message. `id`: the client's own, known in its conversation only. `size` and `sha256`: of what is kept, which holds no place and no camera. */
    JoinedFile: { 'id': string; 'name': string; 'type': components['schemas']['FileType']; 'size': number; 'sha256': string; 'erased'?: true }
    /** The ids of files that a message carries, in their order. */
    JoinedFiles: (string)[]
    /** What is kept of an erased conversation, as evidence, and until when. */
    KeptCase: { 'reference': string; 'declarations': (components['schemas']['DeclarationKind'])[]; 'until': string }
    /** Languages of screens and answers. Not a jurisdiction. */
    Language: "fr" | "en"
    Letter: { 'id': string; 'title': string; 'explanation': string; 'text': string; 'citations': (components['schemas']['Citation'])[] }
    MerchantCase: { 'case': components['schemas']['Case']; 'transcript': (components['schemas']['Message'])[] }
    /** A case in a list, which names nobody. */
    MerchantCaseLine: { 'id': string; 'reference': string; 'origin': components['schemas']['CaseOrigin']; 'status': components['schemas']['CaseStatus']; 'title': string; 'language': components['schemas']['Language']; 'deadline'?: { 'day': components['schemas']['Day']; 'label': string; 'who': "shopper" | "merchant" | "bank"; 'approximate'?: true; 'article'?: string }; 'answerBy'?: components['schemas']['Day']; 'openedAt': string; 'waitingForAgent': boolean; 'lastMessageAt': string }
    /** Nearest legal day first. `next`: where the next page begins; null after the last one. */
    MerchantCases: { 'cases': (components['schemas']['MerchantCaseLine'])[]; 'next': string | null }
    /** The reply as it stands in the conversation, and what was remarked of its tone. */
    MerchantReplied: { 'message': components['schemas']['Message']; 'tone': (components['schemas']['ToneRemark'])[] }
    MerchantReply: { 'id': components['schemas']['MessageId']; 'text': string; 'seen': number; 'despite'?: components['schemas']['SentDespite'] }
    /** One utterance of a conversation. `sequence` is the server's, without gaps, starting at 1. A bot's message has `answer` and an empty `text`; a system message has `event`, and `text` holds what it concerns (a case reference; of two cases made one, the other's). */
    Message: { 'sequence': number; 'id': string; 'author': components['schemas']['Author']; 'name'?: string; 'text': string; 'answer'?: components['schemas']['Answer']; 'question'?: components['schemas']['Question']; 'event'?: components['schemas']['ConversationEvent']; 'files'?: (components['schemas']['JoinedFile'])[]; 'sentAt': string }
    /** A client's message id: UUID, version 7. */
    MessageId: string
    OpenCase: { 'id': components['schemas']['MessageId']; 'contact': components['schemas']['Contact']; 'wish': string; 'corrections': ({ 'fact': string; 'value': string | number | boolean | null })[]; 'consent': true }
    OpenRelayedCase: { 'id': components['schemas']['MessageId']; 'contact': components['schemas']['Contact']; 'wish'?: string; 'corrections'?: ({ 'fact': string; 'value': string | number | boolean | null })[]; 'consent': { 'how': "telephone" | "letter" | "e-mail" | "in-person" | "chat"; 'at': string; 'given': true } }
    /** Facts that the merchant's page gives about what is being looked at or was bought. */
    PageContext: { 'product'?: string; 'order'?: string; 'price'?: number; 'orderedOn'?: string; 'deliveredOn'?: string; 'items'?: (string)[] }
    /** A point on which the merchant's written policy gives less than the law: the law was applied, the policy is to be mended. */
    PolicyConflict: { 'point': "return-days" | "credit-note" | "fault-credit-note" | "refund-days" | "guarantee-months" | "faulty-return-costs"; 'written'?: number; 'lawful'?: number; 'citations': (components['schemas']['Citation'])[] }
    PostMessage: { 'id': components['schemas']['MessageId']; 'text': string; 'files'?: components['schemas']['JoinedFiles'] }
    /** A refusal, `application/problem+json` (RFC 9457). `detail` is safe to show; `instance` is the id under which the service's log has it. */
    ProblemDetails: { 'type': "invalid-json" | "invalid-input" | "empty-message" | "connector-target" | "message-too-long" | "file-unreadable" | "image-too-large" | "not-signed-in" | "wrong-code" | "key-not-valid" | "second-factor-asked" | "second-factor-missing" | "origin-not-allowed" | "role-not-allowed" | "scope-missing" | "not-found" | "unknown-merchant" | "method-not-allowed" | "message-changed" | "turn-in-progress" | "case-already-claimed" | "case-not-claimed" | "case-closed" | "shopper-present" | "denies-a-right" | "replied-meanwhile" | "case-already-open" | "no-open-case" | "file-changed" | "file-sent" | "snooze-too-late" | "cannot-hold" | "merge-other-person" | "merge-keep-this" | "answer-shown" | "settings-changed" | "already-on-the-team" | "last-administrator" | "too-many-connectors" | "too-many-keys" | "link-spent" | "body-too-large" | "file-too-large" | "file-refused" | "wrong-content-type" | "policy-below-law" | "too-many-requests" | "unavailable" | "unexpected"; 'status': number; 'title': string; 'detail'?: string; 'instance'?: string; 'retryAfterSeconds'?: number; 'said'?: (components['schemas']['Message'])[] }
    /** A question that would change the verdict, with the answers as buttons. `replies` empty: a free text or a date. */
    Question: { 'fact': string; 'text': string; 'replies': ({ 'label': string })[]; 'input': "choice" | "date" | "amount" | "text" }
    RelayMessage: { 'id': components['schemas']['MessageId']; 'text': string }
    RelayedCase: { 'case': string; 'reference': string; 'opensAt'?: string }
    /** A conversation in which the merchant writes down what its shopper says elsewhere. */
    RelayedConversation: { 'conversation': string; 'language': components['schemas']['Language'] }
    RelayedMessage: { 'message': components['schemas']['Message']; 'answer': components['schemas']['Message'] | null }
    ReportEntry: { 'from': "page" | "launcher" | "answer" | "link"; 'label'?: string }
    /** What the law gives this shopper under one right. `reason`: the assessment's own word for it. */
    RightVerdict: { 'right': string; 'title': string; 'kind': components['schemas']['VerdictKind']; 'reason': string; 'score': number }
    SendComplaint: { 'id': components['schemas']['MessageId']; 'name': string; 'email': string; 'contract'?: string; 'happened': string; 'wanted': string; 'by': string }
    /** Why a reply was sent although it seems to deny a right that the case grants. */
    SentDespite: { 'right': string; 'article'?: string; 'why': string }
    /** A sentence with the articles it rests on (keys into the answer's citations). */
    Sentence: { 'text': string; 'citations': (string)[] }
    SpendResume: { 'secret': string }
    Ticket: { 'ticket': string }
    /** What a reader may take badly in a reply. `words`: the sentence. */
    ToneRemark: { 'kind': "blame" | "harsh" | "shouting" | "no-way-forward"; 'words': string }
    VerdictKind: "applies" | "does-not-apply" | "depends" | "none"
    /** A subscription to events, made with a key. `target`: the host it sends to. */
    Webhook: { 'id': string; 'name': string; 'target': string; 'createdAt': string; 'disabled'?: { 'at': string; 'why': "by-hand" | "gone" }; 'failingSince'?: string }
    WebhookAdded: { 'webhook': components['schemas']['Webhook']; 'secrets'?: { 'signing': string; 'replies': string } }
    Webhooks: { 'webhooks': (components['schemas']['Webhook'])[] }
  }
}
