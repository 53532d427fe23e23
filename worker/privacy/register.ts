/**
 * The register of what is kept about people: every column of every store, what for, how long, and what happens to it
 * when a person asks for their data or wants it gone. Export and erasure read it; a column that is missing here fails a
 * test.
 */

type Store = 'conversation' | 'desk' | 'limit' | 'd1' | 'r2' | 'queue' | 'model'

/** How the rows of a shopper are found at a Desk. `conversation`: by the conversation they wait for; `mail`: those of the outbox to their address or for their conversation. */
export type Whose = 'case' | 'case-id' | 'case-number' | 'declaration' | 'conversation' | 'mail'

export interface KeptTable {
  store: Store
  table: string
  columns: string
  purpose: 'answering' | 'case' | 'evidence' | 'delivery' | 'search' | 'security' | 'team' | 'settings' | 'counts'
  basis: 'contract' | 'legal obligation' | 'legitimate interest'
  retention: string
  /** Given to a person who asks for their data. */
  isExported: boolean
  /**
   * `with the conversation`: at once, with all it holds. `kept apart`: moved out of everybody's sight until its date.
   * `at once`: its rows go. `nobody`: it says nothing of a shopper.
   */
  erasure: 'with the conversation' | 'kept apart' | 'at once' | 'nobody'
  /** At a Desk, for what is exported or erased. */
  whose?: Whose
}

type Rest = Omit<KeptTable, 'store' | 'table' | 'columns'>

const talk: Rest = {
  purpose: 'answering',
  basis: 'contract',
  retention: '90 days after the last message, or with the case',
  isExported: true,
  erasure: 'with the conversation',
}
const key: Rest = { ...talk, purpose: 'security', basis: 'legitimate interest', isExported: false }
const evidence: Rest = {
  purpose: 'evidence',
  basis: 'legal obligation',
  retention: 'three years after the case is closed, or the fewer months the merchant chose',
  isExported: true,
  erasure: 'kept apart',
  whose: 'case',
}
const beside: Rest = {
  purpose: 'case',
  basis: 'legitimate interest',
  retention: 'with the case',
  isExported: false,
  erasure: 'at once',
  whose: 'case',
}
const ours: Rest = {
  purpose: 'settings',
  basis: 'contract',
  retention: 'until it is changed',
  isExported: false,
  erasure: 'nobody',
}
const team: Rest = { ...ours, purpose: 'team', retention: 'until the person leaves the team' }
const log: Rest = { ...ours, purpose: 'security', basis: 'legitimate interest', retention: 'twelve months; ids only' }
const counts: Rest = { ...ours, purpose: 'counts', basis: 'legitimate interest', retention: '25 months' }

const row = (store: Store, table: string, columns: string, rest: Rest): KeptTable => ({
  store,
  table,
  columns,
  ...rest,
})

export const register: readonly KeptTable[] = [
  row('conversation', 'about', 'key value', talk),
  row('conversation', 'messages', 'sequence id author name text answer event question sent_at', talk),
  row('conversation', 'turns', 'id fingerprint first_chunk last_chunk chunks at', { ...talk, isExported: false }),
  row('conversation', 'tokens', 'hash seen_at', key),
  row('conversation', 'tickets', 'hash expires_at', key),
  row('conversation', 'resumes', 'hash expires_at', key),
  row('conversation', 'cases', 'id client_id reference status agent file satisfaction word noticed_at', talk),
  row('conversation', 'outbox', 'number event body attempts due_at', {
    ...talk,
    purpose: 'delivery',
    isExported: false,
  }),
  row('conversation', 'declarations', 'id kind fingerprint case_id acknowledgement record follow_at', talk),
  row('conversation', 'confirmations', 'id fingerprint case_id acknowledgement', talk),
  row('conversation', 'held_answers', 'id answer due_at', talk),
  row('conversation', 'files', 'id author key name type size sha256 message place at', {
    ...talk,
    retention: 'content one year; the line with the conversation',
  }),
  row('conversation', 'uploads', 'key at bytes delete_at', { ...talk, isExported: false }),

  row(
    'desk',
    'cases',
    'id conversation status deadline_day waiting_since opened_at claimed_by claimed_name resolved_at satisfaction waiting_for_agent last_message_at file satisfaction_word',
    { ...evidence, whose: 'case-id' },
  ),
  row('desk', 'declarations', 'number id kind case_id received_at received_on answer_by record', evidence),
  row('desk', 'case_notes', 'number id case_id agent name at text', evidence),
  row('desk', 'history', 'number case_id status agent at name what detail', evidence),
  row('desk', 'restricted_cases', 'case_id reference at until was_open deadline_day kinds file', {
    ...evidence,
    isExported: false,
  }),
  row('desk', 'agent_words', 'case_id at', beside),
  row('desk', 'awaited_answers', 'case_id day', beside),
  row('desk', 'reminders', 'declaration turn at', { ...beside, whose: 'declaration' }),
  row('desk', 'case_facets', 'case_id right_id stage language tone origin', { ...beside, purpose: 'search' }),
  row('desk', 'case_words', 'number case_id place author text', { ...beside, purpose: 'search' }),
  row('desk', 'case_search', 'text', { ...beside, purpose: 'search', whose: 'case-number' }),
  row('desk', 'unread_transcripts', 'case_id', { ...beside, purpose: 'search' }),
  row('desk', 'held_answers', 'id conversation due_at value', {
    ...beside,
    retention: 'four days at most; its words go once it is shown',
    whose: 'conversation',
  }),
  row('desk', 'live_cases', 'case_id attended_by is_unsure agent_seen shopper_here shopper_seen', beside),
  row('desk', 'case_clocks', 'case_id stale unanswered_since snoozed_until snoozed_by escalated_for next_at', beside),
  row('desk', 'escalations', 'case_id deadline day at told', beside),
  row('desk', 'agent_notices', 'number id agent case_id what name detail at', beside),
  row(
    'desk',
    'outbox',
    'number id kind conversation payload status attempts begun counted next_at expires_at created_at',
    {
      purpose: 'delivery',
      basis: 'contract',
      retention: 'the words until it has left, the id for 30 days',
      isExported: true,
      erasure: 'at once',
      whose: 'mail',
    },
  ),
  row('desk', 'events', 'id at', { ...log, purpose: 'delivery', retention: '30 days; ids only' }),
  row('desk', 'audit', 'number at agent case_id what session network reason', log),
  row('desk', 'settings', 'only_row version value', ours),
  row('desk', 'canned_replies', 'id language title text', ours),
  row('desk', 'canned_begun', 'only_row', ours),
  row('desk', 'previews', 'number ticket settings expires_at', { ...ours, retention: 'minutes' }),
  row('desk', 'views', 'id agent at value', { ...team, retention: 'until the agent forgets it' }),
  row('desk', 'tickets', 'hash agent name session expires_at ends_at role', { ...team, retention: '30 seconds' }),
  row('desk', 'function_entries', 'source label seen_at', { ...ours, retention: 'until seen again' }),
  row('desk', 'answer_counts', 'day right_id action language count', counts),
  row('desk', 'insight_counts', 'day figure right_id count', counts),
  row(
    'desk',
    'model_days',
    'day calls failed input_tokens output_tokens passed withheld firsts first_ms ended whole_ms',
    counts,
  ),
  row('desk', 'model_breaker', 'only_row failures paused_until', { ...ours, retention: 'until the next call' }),
  row('desk', 'recommendations_asked', 'shopper asked_at', { ...log, retention: '90 days; the address as a hash' }),
  row('desk', 'shopper_words', 'number day language kind score words', {
    ...counts,
    retention: 'as the counts; in words that name nobody',
  }),
  row('desk', 'gaps', 'number id day language confidence words right_id', {
    ...counts,
    retention: '90 days; in words that name nobody',
  }),
  row(
    'desk',
    'connectors',
    'id kind name settings sealed previous previous_until takes_replies created_at disabled_at disabled_why failing_since told made_as',
    ours,
  ),
  row('desk', 'merchant_keys', 'id name scopes hash previous previous_until created_at ends_at used_on withdrawn_at', {
    ...ours,
    purpose: 'security',
    retention: 'the secret until it is withdrawn; its name twelve months more',
  }),
  row('desk', 'connector_attempts', 'number delivery at outcome status', { ...log, retention: '30 days; ids only' }),

  row('limit', 'hits', 'at', { ...log, retention: 'one window, an hour at most; the key is a hash' }),

  row('d1', 'merchants', 'slug settings version', ours),
  row('d1', 'agents', 'id merchant name role disabled_at', team),
  row('d1', 'invitations', 'id secret merchant email name role expires_at', { ...team, retention: 'three days' }),
  row('d1', 'second_factors', 'agent sealed pending last_step', team),
  row('d1', 'recovery_codes', 'hash agent', team),
  row('d1', 'session_factors', 'session', { ...team, retention: 'with the session' }),
  row('d1', 'sign_in_users', 'id name email emailVerified image createdAt updatedAt', team),
  row('d1', 'sign_in_sessions', 'id expiresAt token createdAt updatedAt ipAddress userAgent userId', {
    ...team,
    retention: 'twelve hours',
  }),
  row(
    'd1',
    'sign_in_accounts',
    'id accountId providerId userId accessToken refreshToken idToken accessTokenExpiresAt refreshTokenExpiresAt scope password createdAt updatedAt',
    { ...team, retention: 'stays empty: there are no passwords' },
  ),
  row('d1', 'sign_in_codes', 'id identifier value expiresAt createdAt updatedAt', {
    ...team,
    retention: 'ten minutes',
  }),

  row('r2', 'FILES', 'content', { ...talk, retention: 'one year' }),
  row('queue', 'DELIVERIES', 'merchant mail event attempt', {
    ...talk,
    purpose: 'delivery',
    isExported: false,
    erasure: 'at once',
    retention: 'seconds: until the attempt is made',
  }),
  // Sent, where a model is set and the merchant uses it: the written answer and the last messages in words that name nobody.
  row('model', 'prompts', 'instructions prompt', {
    ...talk,
    isExported: false,
    erasure: 'nobody',
    retention: 'seconds, until the answer is whole; at the provider, as its contract says',
  }),
]

/** The tables of a store, for what is asked of them. */
export function keptIn(store: Store): readonly KeptTable[] {
  return register.filter((one) => one.store === store)
}
