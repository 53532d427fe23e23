import { pageCss } from '../pages/index.ts'

/** The style of the reference page: that of the public pages, with a table of contents and code. */
export const referenceCss = `${pageCss}
.sheet{max-width:74rem;margin:0 auto}
code,pre{font:.88em/1.5 ui-monospace,"SF Mono",Menlo,Consolas,monospace}
code{overflow-wrap:anywhere}
pre{background:var(--tint);border-radius:10px;padding:.8rem 1rem;overflow-x:auto}
h4{font-size:.95rem;margin:1.2rem 0 .25rem}
.operation,.schema{border-top:1px solid var(--line);margin-top:1.75rem;padding-top:.25rem;scroll-margin-top:1rem}
.route{background:var(--tint);border-radius:10px;padding:.5rem .9rem}
.route b{color:var(--link)}
.fields{margin:.25rem 0}.fields dt{margin-top:.6rem;font-size:.95rem}.fields dt>code:first-child{font-weight:600}.fields dd{margin-left:0;padding-left:1rem}
.fields .fields{border-left:2px solid var(--line);padding-left:.5rem}
.forms{list-style:none;padding:0}.forms>li{border-left:2px solid var(--line);padding-left:.8rem;margin:.9rem 0}
.contents{padding:1rem 1.25rem 0;font-size:.93rem}.contents p{font-weight:600;margin:1rem 0 .2rem}
.contents ul{list-style:none;padding:0;margin:0}.contents li{margin:0}.contents li a{display:inline-block;padding:.3rem 0;min-height:24px}
:target{outline:2px solid var(--link);outline-offset:6px;border-radius:3px}
@media(min-width:64rem){.contents details{border:0}.contents summary{pointer-events:none;list-style:none}.contents details::details-content{content-visibility:visible;block-size:auto}.sheet{display:grid;grid-template-columns:18rem 1fr;gap:1rem}.contents{position:sticky;top:0;max-height:100vh;overflow-y:auto;align-self:start}main{margin:0}}
@media print{.contents{display:none}}`
