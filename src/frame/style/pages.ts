/** What single pages add: the front page's gate, charts, timelines, articles of law; and paper. */
export const PAGES = `
.hero{background:var(--wash);border-bottom:1px solid var(--line);margin:calc(-1*clamp(1.1rem,3vw,2rem)) 0 2rem;padding:clamp(1.5rem,4vw,3rem) 0 0;overflow:hidden}
.hero .wrap{display:grid;gap:1rem 2.5rem;align-items:end}
.hero form,.hero .try{margin-bottom:1rem}.hero svg{display:block;width:100%;height:auto;max-height:15rem}
@media (min-width:52rem){.hero .wrap{grid-template-columns:minmax(0,1.35fr) minmax(0,1fr)}.hero .words{padding-bottom:2rem}}
@media (max-width:51.99rem){.hero svg{max-height:6.5rem}}
.try{display:flex;flex-wrap:wrap;gap:.4rem .5rem;list-style:none;padding:0}
.live{background:var(--sheet);border:1px solid var(--line);border-radius:8px;padding:.4rem 1rem 1rem;margin-bottom:1.25rem}
.live[hidden]{display:none}.live h2{font-size:1rem;margin:.9rem 0 .2rem}.live ul{list-style:none;padding:0;margin:0}
.live li{padding:.3rem 0}.live li a{display:inline-block}.hero:has(.live:not([hidden])) svg{align-self:start}.live small{display:block;color:var(--soft);font-size:.88rem}
.four{display:grid;gap:1.5rem 2.25rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr))}
.four section{border-top:3px solid var(--sea);padding-top:.8rem;margin:0}
.four h2 a{text-decoration:none}.four h2 a:hover{text-decoration:underline}
.rows{list-style:none;padding:0;margin:0 0 .6rem}.rows li{padding:.55rem 0;border-bottom:1px solid var(--line)}
.rows small{display:block;color:var(--soft);font-size:.92rem}
.year{white-space:nowrap}abbr{text-decoration:none}
.chart{width:100%;height:auto;max-width:40rem;display:block}
.chart text{fill:var(--ink);font-size:13px}.chart .axis{stroke:var(--line)}
.chart .bar{fill:var(--sea)}.chart .now{fill:var(--brick)}
.time{list-style:none;padding:0 0 0 1.4rem;border-left:3px solid var(--line);margin-left:.5rem}
.time li{position:relative;padding-bottom:1rem}
.time li::before{content:"";position:absolute;left:-1.95rem;top:.45rem;width:.85rem;height:.85rem;border-radius:50%;background:var(--sea);border:3px solid var(--paper)}
.time li.own::before{background:var(--brick)}.time time{font-weight:640;display:block}
.law{max-width:46rem}.law section{padding-top:.5rem;margin-bottom:1.25rem}
.law section:target{background:var(--wash);box-shadow:0 0 0 .8rem var(--wash);border-radius:2px}
.law h3 a{color:inherit;text-decoration:none}.law h3 a:hover{text-decoration:underline}
.law .under{font-size:.92rem;color:var(--soft);margin:1.5rem 0 0;font-weight:620}
.checklist{list-style:none;padding:0;border-top:1px solid var(--line)}.checklist li{border-bottom:1px solid var(--line);break-inside:avoid}
.checklist label{display:flex;gap:.7rem;align-items:flex-start;min-height:2.75rem;padding:.55rem 0;cursor:pointer}
.checklist input{flex:none;width:1.25rem;height:1.25rem;margin:.15rem 0 0;accent-color:var(--sea)}
.checklist .note-row{padding:.5rem 0 .5rem 1.95rem;font-size:.95rem}
.left{font-size:1.5rem;font-weight:720;line-height:1.25;color:var(--brick);margin-bottom:.3rem}
.sum{border-left:5px solid var(--gold);padding:.2rem 0 .2rem 1.1rem;margin-bottom:1.25rem;max-width:var(--measure)}
.sum p{font-size:1.13rem;margin-bottom:.4rem}.sum .small{font-size:.93rem}
.outline{padding-left:1.1rem;font-size:.95rem}.outline li{padding:.15rem 0}
pre{background:var(--tint);padding:.7rem .9rem;overflow-x:auto;border-radius:6px;margin:0 0 1rem}
@media (forced-colors:active){.badge,.card,.side,.sheet{border:1px solid}.chart .bar,.chart .now{fill:CanvasText}mark{background:Mark;color:MarkText}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{:root{--paper:#fff;--sheet:#fff;--tint:#fff;--wash:#fff;--ink:#000;--soft:#333;--sea:#000;--brick:#000;color-scheme:light}
body{font-size:11pt}.top nav,.tongue,.filters,.box,.pager,.band,.skip,footer ul,.noprint,.live{display:none!important}
.top{background:none;color:#000;border-bottom:1pt solid}.top a{color:#000}.card,.sheet,.side{border:0;padding:0;break-inside:avoid}
.two{display:block}main a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em}tr,section h3{break-inside:avoid;break-after:avoid}}
`;
