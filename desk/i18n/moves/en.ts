import type { MoveDetail } from '../../../protocol/index.ts'
import type { frMoves } from './fr.ts'

/** English texts of what agents do with a case besides taking, giving back and resolving it. */
export const enMoves: typeof frMoves = {
  moves: {
    more: 'More actions',
    assign: 'Hand over to…',
    snooze: 'Put aside…',
    wake: 'Take up now',
    merge: 'Merge with another case…',
    reopen: 'Reopen the case…',
    reason: 'Reason',
    reasonHint: 'Kept in the history; the person does not see it.',
    reasonMissing: 'Say why in a few words.',
    assignTitle: (count) => (count === 1 ? 'Hand this case over' : `Hand ${count} cases over`),
    assignTo: 'To whom',
    assignReasonPlaceholder: 'Leave, language, speciality…',
    choose: 'Choose somebody',
    chooseMissing: 'Choose who takes the case.',
    nobody: 'Nobody else may hold a case for now.',
    assignDo: 'Hand over',
    snoozeTitle: (count) => (count === 1 ? 'Put this case aside' : `Put ${count} cases aside`),
    snoozeText:
      'It leaves the queue and comes back at the time you choose, or as soon as the person writes. Its deadline keeps running.',
    snoozeLatest: (day) => `Until ${day} at the latest, the day before its first deadline.`,
    snoozeImpossible: 'This case cannot be put aside: its first deadline is today, tomorrow or already past.',
    snoozeTooLate: (day) => `This case may wait until ${day} at the latest: the day before its first deadline.`,
    snoozeTooLateNow: 'Its first deadline is too near for it to be put aside.',
    snoozePast: 'Choose a time to come.',
    snoozeOwn: 'Another time',
    snoozeDay: 'Day',
    snoozeHour: 'Time (Paris)',
    snoozeDo: 'Put aside',
    snoozeUntil: (moment) => `Put aside until ${moment}`,
    presets: { hours: 'In 2 hours', tomorrow: 'Tomorrow', week: 'Next week' },
    reopenTitle: 'Reopen this case',
    reopenText: (name) => `The case will be with you again, and ${name} will see it in the conversation.`,
    reopenDo: 'Reopen',
    reopenNewer: 'The person has opened another case since. Go on in that one: a conversation has one open case only.',
    mergeTitle: 'Merge two cases',
    mergeText:
      'One case is closed into the other. Notes and history stay, linked both ways; each conversation tells the person where to go on.',
    mergeCheck:
      'Make sure that this is the same person: what follows is read in the conversation that is kept, and an address may have been mistyped.',
    mergeNone: 'No other open case has the same address or the same order.',
    same: { email: 'same address', order: 'same order' },
    opened: (day) => `received ${day}`,
    keepThis: 'Keep this one',
    keepOther: 'Keep the other',
    otherPerson: 'Another address was given: these cases cannot be merged.',
    keepBoth: 'Each holds a declaration or a deadline to be kept: they cannot be merged.',
    openCase: 'Open',
    duplicates: (count) =>
      count === 1 ? 'Another open case looks like it.' : `${count} other open cases look like it.`,
    compare: 'Compare',
    escalated: (day) => `Nobody has answered, and the law sets the shop a deadline on ${day}.`,
    escalatedTag: 'Urgent',
    snoozedTag: (moment) => `Put aside until ${moment}`,
    legal: 'Legal deadline',
    service: 'Waiting',
    serviceWaits: (time) => `${time} of opening time without an answer`,
    serviceWaitsAlways: (time) => `${time} without an answer`,
    serviceClosed: 'Came outside opening hours',
    serviceAnswered: 'The last word is yours',
    lineWaits: (time) => `Waiting for ${time} of opening time`,
    lineWaitsAlways: (time) => `Waiting for ${time}`,
    lineClosed: 'Came outside opening hours',
    time: (minutes) =>
      minutes < 60
        ? `${minutes}\u00a0min`
        : minutes % 60 === 0 || minutes >= 600
          ? `${Math.floor(minutes / 60)}\u00a0h`
          : `${Math.floor(minutes / 60)}\u00a0h\u00a0${minutes % 60}`,
    article: (article) => (/^[LRDA]\d/.test(article) ? `art. ${article}` : article),
    states: { snoozed: 'Put aside', escalated: 'Urgent' },
    select: (name) => `Select the case of ${name}`,
    selectMany: 'Select',
    selectDone: 'Done',
    selected: (count) => (count === 1 ? '1 case selected' : `${count} cases selected`),
    tooMany: 'A hundred cases at most at a time.',
    clear: 'Clear the selection',
    many: { claim: 'Claim', assign: 'Hand over…', snooze: 'Put aside…', resolve: 'Resolve…' },
    resolveTitle: (count) => (count === 1 ? 'Mark this case as resolved?' : `Mark ${count} cases as resolved?`),
    resolveText: 'Each person will be told and can say how it went. Only cases that you hold will be resolved.',
    resolveDo: 'Mark as resolved',
    result: (done, failed) =>
      `${done === 0 ? 'No case done' : done === 1 ? '1 case done' : `${done} cases done`}, ${failed === 1 ? '1 left' : `${failed} left`}:`,
    allDone: (done) => (done === 1 ? 'Done for 1 case.' : `Done for ${done} cases.`),
    failures: {
      held: (name) => `already with ${name}`,
      closed: 'already resolved',
      notYours: 'to be claimed first',
      tooLate: (day) => `until ${day} at the latest`,
      gone: 'not found',
      other: 'could not be changed',
    },
    notices: 'For you',
    notice: {
      assigned: (by, reference) => `${by} handed case ${reference} over to you.`,
      returned: (reference, hours) =>
        `Case ${reference} went back to the queue: ${hours}\u00a0h of opening time without an answer from you.`,
      woken: (reference) => `Case ${reference}, put aside, is back.`,
    },
    seen: 'Seen',
    otherNotices: (count) => (count === 1 ? 'One more for you' : `${count} more for you`),
    allSeen: 'All seen',
    keys: {
      select: 'Select the case',
      selectTo: 'Select up to here',
      claim: 'Claim',
      assign: 'Hand over to somebody',
      snooze: 'Put aside',
      resolve: 'Mark as resolved',
      merge: 'Merge with another case',
      reopen: 'Reopen',
    },
    settings: {
      title: 'When nobody answers',
      hint: 'These hours are counted in your opening hours; legal deadlines, in days.',
      hours: 'Opening hours without an answer before a case goes back to the queue',
      hoursHint: '4 by default. The case leaves the person who holds it, and waits again.',
      days: 'Days before a legal deadline of the shop',
      daysHint: '2 by default. Without an answer, the case goes on top of the queue and administrators get an e-mail.',
    },
    happened: {
      assigned: (by, detail) => `Handed over to ${detail?.to ?? 'somebody'} by ${by ?? 'an agent'}`,
      snoozed: (by, detail) => `Put aside by ${by ?? 'an agent'}${detail?.until ? ` until ${detail.until}` : ''}`,
      woken: (by, detail) => (by ? `Taken up by ${by}` : back(detail)),
      reopened: (by) => `Reopened by ${by ?? 'an agent'}`,
      merged: (by) => `Closed by ${by ?? 'an agent'}, merged into case`,
      joined: (by) => `Merged by ${by ?? 'an agent'} with case`,
      returned: (_by, detail) =>
        `Back in the queue: ${detail?.hours ?? ''}\u00a0h of opening time without an answer${detail?.from ? ` from ${detail.from}` : ''}`,
      escalated: (_by, detail) => `Marked as urgent${detail?.day ? `: legal deadline on ${detail.day}` : ''}`,
    },
    events: {
      'case-reopened': (_text, name) => (name ? `${name} reopened the case` : 'Case reopened'),
      'case-merged': (text) => `Case merged into case ${text}, where the person is invited to go on`,
      'case-joined': (text) => `Case ${text} merged into this one`,
    },
    problems: {
      'snooze-too-late': 'A deadline comes before. Choose a nearer day.',
      'cannot-hold': 'This person may not hold a case. Choose somebody else.',
      'merge-other-person': 'Another address was given: these cases cannot be merged.',
      'merge-keep-this': 'This case holds a declaration or the nearest deadline: keep it, and close the other.',
    },
  },
}

function back(detail?: MoveDetail): string {
  if (detail?.because === 'shopper') return 'Back: the person wrote'
  return detail?.because === 'deadline' ? 'Back: a deadline comes near' : 'Back at the time set'
}
