import type { frFileFailures, frFiles } from './fr.ts'

/** What is refused of a file, and what to do about it. */
export const enFileFailures: Record<keyof typeof frFileFailures, string> = {
  'file-unreadable': 'This file is damaged or incomplete. Save it again, then try again.',
  'image-too-large': 'This image has more than 40 million pixels. Make it smaller, then try again.',
  'no-open-case': 'No case is open for this conversation.',
  'file-changed': 'Another file was already attached in this place. Remove this one, then attach it again.',
  'file-sent': 'This file has been sent already. It can no longer be removed.',
  'file-too-large': 'This file is over 10 MB. Make it smaller, then try again.',
  'file-refused': 'Only images (JPEG, PNG, WebP) and PDF files are accepted.',
}

/** English texts of the files of a case. */
export const enFiles: typeof frFiles = {
  files: {
    title: 'Attachments',
    join: 'Attach an image or a PDF',
    hint: 'JPEG, PNG, WebP or PDF · 10 MB each · 5 per message',
    tooMany: 'Five files at most per message. The others were not attached.',
    sending: (name) => `Uploading ${name}`,
    ready: 'Ready to leave with your reply.',
    remove: (name) => `Remove ${name}`,
    retry: (name) => `Try again: ${name}`,
    notReady: 'The reply can leave once all files are uploaded. Remove those that failed.',
    see: (name) => `View ${name}`,
    seeShort: 'View',
    save: (name) => `Save ${name}`,
    saveShort: 'Save',
    size: (bytes) =>
      bytes < 1e6
        ? `${Math.max(1, Math.round(bytes / 1e3))} KB`
        : `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`,
    byShopper: 'Received',
    byAgent: 'Sent',
    erased: 'Content erased: kept for one year',
    unavailable: 'The file could not be opened. Try again.',
    loading: 'Opening…',
    previous: 'Previous image',
    next: 'Next image',
  },
}
