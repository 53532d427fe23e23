import { articleLabel } from '../../../knowledge/index.ts'
import type { Deadline, Language } from '../../../protocol/index.ts'
import { escapeHtml } from '../../mail.ts'
import { dayInWords } from '../../merchants/clock.ts'

/** What the file shows. */
export interface Shown {
  language: Language
  heading: string
  merchant: string
  reference: string
  /** File name without its ending. */
  name: string
  text: string
  hash: string
  /** Last days that start with what is acknowledged, shown beside the text. */
  deadlines: readonly Deadline[]
}

const words = {
  fr: {
    keep: 'Gardez ce fichier\u00a0: il prouve ce que vous avez déclaré, à qui et quand.',
    next: 'La suite, selon la loi',
    hash: 'Empreinte SHA-256 du texte encadré',
    check: 'Vérifier l’empreinte',
    checkWhy:
      'Si un seul signe du texte encadré changeait, l’empreinte changerait. Pour la recalculer, sans Internet\u00a0:',
    save: 'Enregistrez le texte seul',
    saveAfter: 'dans le dossier «\u00a0Téléchargements\u00a0».',
    command: 'Ouvrez-y un terminal et copiez la ligne de votre système\u00a0:',
    compare: 'Le résultat doit être l’empreinte ci-dessus, signe pour signe.',
    withoutSaving: 'Sous Linux, directement à partir de ce fichier',
    colon: '\u00a0:',
  },
  en: {
    keep: 'Keep this file: it proves what you declared, to whom and when.',
    next: 'What follows, by law',
    hash: 'SHA-256 hash of the framed text',
    check: 'Check the hash',
    checkWhy: 'If a single character of the framed text changed, so would the hash. To compute it again, offline:',
    save: 'Save the text alone',
    saveAfter: 'in your “Downloads” folder.',
    command: 'Open a terminal there and copy the line for your system:',
    compare: 'The result must be the hash above, character for character.',
    withoutSaving: 'On Linux, straight from this file',
    colon: ':',
  },
} as const

const style = `:root{color-scheme:light dark;--ink:#1c1b1f;--soft:#55535b;--line:#b9b6c0;--paper:#fff;--frame:#f7f6f9;--link:#0b57d0}
@media (prefers-color-scheme:dark){:root{--ink:#eceaf0;--soft:#b4b1bb;--line:#5d5a64;--paper:#17161a;--frame:#201f24;--link:#9ec2ff}}
*{box-sizing:border-box}
body{font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;max-width:42rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .4rem;text-wrap:balance}
h2{font-size:1.05rem;margin:2rem 0 .4rem}
p{margin:.4rem 0}
.soft{color:var(--soft)}
.hash{margin:1.75rem 0 .75rem}
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:1.5rem 0;padding:1.25rem 1.4rem;border:1px solid var(--line);border-radius:.5rem;background:var(--frame)}
ul,ol{margin:.4rem 0;padding-left:1.3rem}
li{margin:.3rem 0}
a{color:var(--link)}
code{font:.86rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere;user-select:all}
dl{margin:.4rem 0}
dt{margin-top:.5rem;color:var(--soft);font-size:.9rem}
dd{margin:0}
summary{cursor:pointer;font-weight:600;padding:.3rem 0}
summary:focus-visible,a:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
@page{size:A4;margin:20mm 18mm}
@media print{:root{--ink:#000;--soft:#333;--line:#777;--paper:#fff;--frame:#fff;--link:#000}
body{max-width:none;padding:0;font-size:11pt}
h1{font-size:17pt}
pre{border-radius:0}
li,h2,.hash{break-inside:avoid}
h2{break-after:avoid}
details{display:none}}`

/** The acknowledgement as a self-contained page that prints well: the text in one `<pre>`, its hash, and how to compute it again. No script. */
export function acknowledgementFile(shown: Shown): string {
  const { language, heading, merchant, reference, name, text, hash } = shown
  const w = words[language]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${heading} – ${reference} – ${merchant}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(heading)}</h1>
<p class="soft">${escapeHtml(w.keep)}</p>
<pre>
${escapeHtml(text)}</pre>
${following(shown)}<p class="hash"><span class="soft">${escapeHtml(w.hash + w.colon)}</span><br><code>${hash}</code></p>
<details>
<summary>${escapeHtml(w.check)}</summary>
<p>${escapeHtml(w.checkWhy)}</p>
<ol>
<li><a download="${escapeHtml(name)}.txt" href="data:text/plain;charset=utf-8;base64,${base64(text)}">${escapeHtml(w.save)}</a> (${escapeHtml(name)}.txt) ${escapeHtml(w.saveAfter)}</li>
<li>${escapeHtml(w.command)}
<dl>
${commandsFor(`${name}.txt`)
  .map(([system, command]) => `<dt>${system}</dt><dd><code>${command}</code></dd>`)
  .join('\n')}
</dl></li>
<li>${escapeHtml(w.compare)}</li>
</ol>
<p class="soft">${escapeHtml(w.withoutSaving + w.colon)}<br><code>${escapeHtml(pipeline(`${name}.html`))}</code></p>
</details>
</main>
</body>
</html>
`
}

/** The last days that follow, each with who must act and its article. */
function following({ deadlines, language }: Shown): string {
  if (deadlines.length === 0) return ''
  const w = words[language]
  const items = deadlines.map(({ label, day, article }) =>
    escapeHtml(`${label}${w.colon} ${dayInWords(day, language)} (${articleLabel(article)})`),
  )
  return `<h2>${escapeHtml(w.next)}</h2>\n<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>\n`
}

/** One line per system. The name holds letters, digits, dots and dashes only. */
function commandsFor(file: string): [system: string, command: string][] {
  return [
    ['Windows', `certutil -hashfile ${file} SHA256`],
    ['macOS', `shasum -a 256 ${file}`],
    ['Linux', `sha256sum ${file}`],
  ]
}

/** Undoes the escaping of the framed text, so that the bytes are those that were hashed. */
function pipeline(file: string): string {
  return [
    `sed -e '1,/^<pre>$/d' -e '/^<\\/pre>$/,$d' ${file}`,
    `sed -e 's/&lt;/</g' -e 's/&gt;/>/g' -e 's/&quot;/"/g' -e "s/&#39;/'/g" -e 's/&amp;/\\&/g'`,
    'sha256sum',
  ].join(' | ')
}

/** The UTF-8 bytes of a text in base64. */
function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
}
