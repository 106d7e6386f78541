/** What the console adds to the site's own style. */
export const CONSOLE_STYLE = `
.console [hidden]{display:none!important}
.console{overflow-x:clip}
html:has(.console){scroll-padding-bottom:7rem}
.console main{padding-bottom:7rem}
.console p:last-child{margin-bottom:0}
.console button{min-width:2.75rem}
.console button.quiet{background:none;color:var(--sea)}
.console button.danger{background:var(--bad);border-color:var(--bad);color:var(--paper)}
.console button:disabled{background:var(--tint);border-color:var(--edge);color:var(--soft);cursor:not-allowed;filter:none}
.console button[aria-busy]{cursor:progress;position:relative}
.console button[aria-busy]::after{content:"";position:absolute;inset:auto .5rem .25rem;height:3px;border-radius:2px;background:currentColor;transform-origin:left;animation:busy 1.2s ease-in-out infinite}
@keyframes busy{from{transform:scaleX(0)}to{transform:scaleX(1)}}
@media (prefers-reduced-motion:reduce){.console button[aria-busy]::after{animation:none;opacity:.6}}
.console [aria-busy=true]:not(button){opacity:.6}
.console input[type=checkbox],.console input[type=radio]{width:1.35rem;height:1.35rem;min-height:0;margin:0;accent-color:var(--sea);flex:none}
.console textarea{width:100%;font:.92rem/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;color:inherit;background:var(--sheet);border:1.5px solid var(--edge);border-radius:6px;padding:.6rem .7rem}
.drop{position:relative}.drop input{position:absolute;width:1px;min-height:1px;height:1px;padding:0;border:0;clip-path:inset(50%)}
.drop input:focus-visible+label{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 5px var(--ink)}
.console input:disabled{color:var(--soft);background:var(--tint)}
.console [aria-invalid]{border-color:var(--bad);border-width:2px}
.console fieldset{border:0;padding:0;margin:0;min-width:0}
.console .field,.console .tick{min-width:0}
.console .tick{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 .6rem;align-items:center;padding:.45rem 0;min-height:2.75rem}
.console .tick label{margin:0;font-weight:500}.console .tick p{grid-column:2}
.console .hint{margin:.25rem 0 0;color:var(--soft);font-size:.93rem}
.console .wrong{margin:.25rem 0 0;color:var(--bad);font-weight:620;font-size:.95rem}
.console .ticks{display:grid;gap:0 1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr))}
.console .grid{align-items:start}.console .grid>.tick{padding-top:1.9rem}
.console form.sheet>*+*{margin-top:1rem}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0}
#who{display:flex;align-items:center;gap:.3rem 1rem}#who p{margin:0;text-align:right;line-height:1.25;overflow-wrap:anywhere}
#who small{display:block;color:#cfe3e0;font-size:.85rem}#who button{background:none;color:#fff;border-color:#7fa9a6;flex:none}
#sign-in{max-width:34rem}#sign-in .box{margin:0}
@media (max-width:40rem){#who{width:100%;justify-content:space-between}#who p{text-align:left}}
.work{display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
.work>nav .field{margin-bottom:.8rem}
.work>nav ul{list-style:none;margin:0 0 .4rem;padding:0;display:flex;flex-wrap:wrap;gap:.4rem}
.work>nav a{display:flex;align-items:center;min-height:2.75rem;padding:.3rem .9rem;border-radius:6px;border:1px solid var(--line);background:var(--sheet);text-decoration:none}
.work>nav a:hover{background:var(--tint)}
.work>nav a[aria-current]{background:var(--sea);border-color:var(--sea);color:var(--paper);font-weight:650}
@media (min-width:58rem){.work{grid-template-columns:14rem minmax(0,1fr);gap:2.25rem;align-items:start}.work>nav{position:sticky;top:1rem}
.work>nav ul{display:block}.work>nav a{border-color:transparent;background:none}.work>nav a:hover{background:var(--tint)}.work>nav a[aria-current]{background:var(--sea)}
#gateway-sections{border-top:1px solid var(--line);padding-top:.6rem}}
.panels h2:focus-visible{outline-offset:6px}
.panels h2:focus:not(:focus-visible){outline:none}
.drop{border:2px dashed var(--edge);border-radius:8px;padding:1.4rem 1rem;text-align:center;background:var(--sheet)}
.drop p{margin:0 0 .6rem}.drop>p:first-child{font-size:1.13rem;font-weight:620}.drop label{margin:0}.drop #file-name{margin:.4rem 0 0;min-height:1.65em;overflow-wrap:anywhere}
.drop[data-over]{border-style:solid;border-color:var(--sea);background:var(--tint)}
.options{display:grid;gap:1rem 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));margin-top:1.25rem}
.console .doubts{border:1px solid var(--edge);border-left:6px solid var(--sea);border-radius:8px;background:var(--sheet);padding:.6rem 1rem;margin:0 0 1rem}
.console .doubts legend{float:left;width:100%;font-weight:650;padding:0}.console .doubts legend+*{clear:both}
.result{margin-top:1.5rem;min-height:12rem}
.result h3:focus:not(:focus-visible),.empty:focus:not(:focus-visible){outline:none;box-shadow:none}
.links{display:flex;flex-wrap:wrap;gap:.3rem 1.25rem}
.figures{display:flex;flex-wrap:wrap;gap:1px;background:var(--line);border:1px solid var(--line);border-radius:8px;overflow:hidden}
.figures div{flex:1 0 6.2rem;background:var(--sheet);padding:.6rem .8rem;display:flex;flex-direction:column-reverse}
.figures dt{color:var(--soft);font-size:.93rem}.figures dd{margin:0;font-size:1.45rem;line-height:1.25;font-weight:680;font-variant-numeric:tabular-nums}
.figures .is-bad dd{color:var(--bad)}
.console .scroll{border:1px solid var(--line);border-radius:8px;background:var(--sheet);padding:.6rem .9rem}
.console .scroll td{overflow-wrap:break-word;max-width:26rem;min-width:4rem}.console .scroll th{white-space:nowrap}
.console .scroll td.n{min-width:0;padding-right:.75rem}.console .scroll th.n{padding-right:.75rem}
.console .scroll td:has(.badge,button,.when),.console .scroll .short{white-space:nowrap}.console .scroll .long{min-width:16rem}
.console .scroll tbody tr:last-child td{border-bottom:0}
.console .scroll button{min-height:2.4rem;padding:.2rem .9rem}
.console .card h3,.console .card h4{font-size:1.1rem;margin:0 0 .5rem;display:flex;flex-wrap:wrap;gap:.2rem .6rem;align-items:center;overflow-wrap:anywhere}
.console .card .buttons{margin-bottom:0}.console .card .facts{margin-bottom:.5rem}
.console dd{min-width:0;overflow-wrap:anywhere}
.console .facts{grid-template-columns:minmax(6.5rem,max-content) minmax(0,1fr)}
@media (max-width:30rem){.console .facts{grid-template-columns:minmax(0,1fr);gap:0}.console .facts dd{margin-bottom:.5rem}}
.console del{text-decoration-thickness:1px;color:var(--bad);background:var(--badwash)}
.console ins{text-decoration:none;color:var(--good);background:var(--goodwash)}
.entries{list-style:none;padding:0}.entries li{padding:.7rem 0;border-bottom:1px solid var(--line);display:grid;gap:0 1.25rem}
.entries time{color:var(--soft);font-variant-numeric:tabular-nums}.entries p{margin:0;overflow-wrap:anywhere}
@media (min-width:40rem){.entries li{grid-template-columns:9.5rem minmax(0,1fr)}}
.secret{display:block;font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere;background:var(--tint);padding:.6rem .9rem;border-radius:6px;user-select:all}
.console dialog{border:1px solid var(--edge);border-radius:10px;background:var(--sheet);color:var(--ink);padding:1.5rem;max-width:min(34rem,calc(100vw - 2rem))}
.console dialog::backdrop{background:rgb(0 0 0/.55)}
.console dialog h2{font-size:1.3rem}.console dialog .buttons{justify-content:flex-end;margin-bottom:0}
.said{position:fixed;left:1rem;right:1rem;bottom:1rem;z-index:5;max-width:44rem;margin:0 auto;display:flex;gap:.8rem;align-items:center;background:var(--sheet);color:var(--ink);border:1px solid var(--edge);border-left:6px solid var(--sea);border-radius:8px;padding:.6rem .6rem .6rem 1rem;box-shadow:0 4px 18px rgb(0 0 0/.22)}
.said p{margin:0;flex:1;font-weight:560;overflow-wrap:anywhere}.said button{border-color:transparent;padding:0;font-size:1.3rem}
.said:has([data-kind=fault]){border-left-color:var(--bad)}
.said:has(#status:empty){visibility:hidden}
@media print{.work>nav,.drop,.options,.buttons,.said,#who{display:none!important}}
`;
