/** The style of the public pages, dark and printed too. */
export const pageCss = `
:root{color-scheme:light dark;--ink:#1c1b1f;--paper:#fbfaf8;--line:#d9d5cf;--soft:#5f5b57;--tint:#f1eee9;--link:#155e59}
@media(prefers-color-scheme:dark){:root{--ink:#f1eeea;--paper:#1b1a1c;--line:#3d3a3e;--soft:#b5b0ab;--tint:#262427;--link:#8fd3cc}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:break-word}
header,main{max-width:44rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1rem;text-align:right;font-size:.9rem}
main{padding-bottom:4rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:3px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem}
.trail{color:var(--soft);font-size:.9rem;margin:1.25rem 0 .25rem}
h1{font-size:1.8rem;line-height:1.2;margin:.25rem 0 1rem;text-wrap:balance}
h2{font-size:1.25rem;margin:2.75rem 0 .5rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.6rem 0 .35rem}
p{margin:.5rem 0}ol,ul{padding-left:1.4rem}li{margin:.35rem 0}
.soft{color:var(--soft);font-size:.92rem}
.lead{color:var(--soft);font-size:1.05rem}
.cite{font-size:.8rem;white-space:nowrap;color:var(--soft);text-decoration-color:var(--line)}
.ask{background:var(--tint);border-radius:12px;padding:.75rem 1.1rem 1rem;margin:1.25rem 0}
.button{display:inline-block;background:var(--link);color:var(--paper);text-decoration:none;font-weight:600;border-radius:10px;padding:.7rem 1.1rem;min-height:44px}
details{border:1px solid var(--line);border-radius:10px;padding:.25rem 1rem;margin:.75rem 0}
summary{cursor:pointer;padding:.6rem 0;font-weight:600}
.letter{white-space:pre-wrap;border-left:3px solid var(--line);padding-left:1rem;margin:1rem 0}
dt{font-weight:600;margin-top:1.1rem}dt span{font-weight:400;color:var(--soft);font-size:.9rem}
dd{margin:.2rem 0}blockquote{margin:.25rem 0;padding-left:1rem;border-left:3px solid var(--line);color:var(--soft)}
.columns{columns:2;column-gap:2rem}.columns div{break-inside:avoid;margin-bottom:1rem}.columns dt{margin-top:0}.columns{margin:.5rem 0}.columns li{break-inside:avoid;margin:0 0 .45rem}
.note{border:1px solid var(--line);border-radius:10px;padding:.9rem 1.1rem;margin:2.5rem 0 0;font-size:.92rem;color:var(--soft)}
@media(max-width:40rem){.columns{columns:1}h1{font-size:1.5rem}}
@media print{:root{--ink:#000;--paper:#fff;--soft:#333;--line:#999;--link:#000}.ask,.language,.skip{display:none}body{font-size:11pt}details{border:0;padding:0}h2,h3{break-after:avoid}a{text-decoration:none}}`
