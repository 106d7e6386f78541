/** Elements as they come: type with room for stacked diacritics, links, tables, forms, focus. */
export const BASE = `
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word;
font:1.0625rem/1.65 "Be Vietnam Pro",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif}
h1,h2,h3{line-height:1.3;font-weight:680;letter-spacing:-.011em;text-wrap:balance;margin:0 0 .5em}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.35rem)}h2{font-size:clamp(1.25rem,1.1rem + .7vw,1.5rem)}h3{font-size:1.08rem}
p,ul,ol,dl,table,figure{margin:0 0 1rem}
ul,ol{padding-left:1.25rem}
a{color:var(--sea);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px;box-shadow:0 0 0 5px var(--ink)}
mark{background:var(--focus);color:#1c2829;padding:0 .1em}
code,pre{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.9em}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:650;padding-bottom:.5rem}
th,td{text-align:left;padding:.6rem .75rem .6rem 0;border-bottom:1px solid var(--line);vertical-align:top}
thead th{border-bottom:2px solid var(--edge);font-size:.93rem}
.n{text-align:right;padding-left:.75rem;padding-right:0;white-space:nowrap}
th .small{font-weight:400}
label,legend{display:block;font-weight:620;margin-bottom:.3rem;padding:0}
input,select,button{font:inherit;color:inherit;border-radius:6px;min-height:2.75rem}
input,select{width:100%;background:var(--sheet);border:1.5px solid var(--edge);padding:.45rem .7rem}
button,.button{display:inline-flex;align-items:center;justify-content:center;background:var(--sea);color:var(--paper);border:1.5px solid var(--sea);
padding:.45rem 1.2rem;font-weight:650;cursor:pointer;text-decoration:none;border-radius:6px;min-height:2.75rem}
button:hover,.button:hover{filter:brightness(1.12)}
.button.quiet{background:none;color:var(--sea)}
svg{max-width:100%}
.skip{position:absolute;left:-999rem;background:var(--sheet);color:var(--ink);padding:.7rem 1rem;z-index:9}
.skip:focus{left:.5rem;top:.5rem}
.out{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;
