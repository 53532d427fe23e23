import type { frAudit } from './fr.ts'

/** English texts of the log of who did what. */
export const enAudit: typeof frAudit = {
  audit: {
    title: 'Log',
    lead: 'Who read or did what, when and from where. Nothing in it is changed; each line goes after twelve months. Reading this log is written in it too. A session is one sign-in, a network where it comes from, both under a code: press one to see all that comes from it.',
    filters: 'Lines shown',
    who: 'Who',
    everybody: 'Everybody',
    act: 'Act',
    everything: 'All acts',
    case: 'Case number',
    from: 'From',
    to: 'To',
    session: 'Session',
    network: 'Network',
    remove: (what) => `Stop filtering: ${what}`,
    sameSession: (code) => `See all that session ${code} did`,
    sameNetwork: (code) => `See all that comes from network ${code}`,
    unknown: 'Connector or service',
    openCase: (reference) => `Open case ${reference}`,
    gone: 'an erased case, or something else',
    empty: 'No line.',
    more: 'Older lines',
    export: 'Export the log (CSV)',
    incident: 'In case of an incident',
    incidentLead:
      'Choose a person, a session or a network, and two instants: here are the conversations that those acts touched, so that whoever must be told is told within 72 hours.',
    showTouched: 'List the conversations touched',
    touchedCount: (count) =>
      count === 0
        ? 'No conversation touched.'
        : count === 1
          ? '1 conversation touched'
          : `${count} conversations touched`,
    register: 'The whole register was read or exported: count every declaration received until then as seen.',
    exportTouched: 'Export this list (CSV)',
    acts: (count) => (count === 1 ? '1 act' : `${count} acts`),
  },
}
