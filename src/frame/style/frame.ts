/** What stands around every page: the lintel with its woven band, the trail, the footer. */
export const FRAME = `
.wrap{max-width:70rem;margin:0 auto;padding:0 clamp(1rem,4vw,2rem)}
.top{background:var(--deep);color:#fff}
.top .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:.3rem 1rem;padding-top:.6rem;padding-bottom:.6rem}
.top a{color:#fff;text-decoration:none}
.name{display:flex;align-items:center;gap:.6rem;font-weight:720;font-size:1.25rem;letter-spacing:-.01em;flex:1;min-height:2.75rem}
.name svg{width:1.9rem;height:1.9rem;flex:none}
.name small{font-weight:400;font-size:.85rem;color:#cfe3e0;display:block;line-height:1.2;letter-spacing:0}
.tongue{order:1}.top nav{order:2;width:100%}@media (min-width:46rem){.top nav{order:0;width:auto}.tongue{order:1}}
.top ul{display:flex;flex-wrap:wrap;list-style:none;margin:0;padding:0;gap:0 clamp(.7rem,2.5vw,1.15rem);font-size:clamp(.9rem,.82rem + .4vw,1.0625rem)}
.top li a{display:inline-flex;align-items:center;min-height:2.5rem;border-bottom:3px solid transparent}
.top li a:hover{border-color:#cfe3e0}.top li a[aria-current]{border-color:var(--focus);font-weight:650}
.tongue{border:1px solid #7fa9a6;border-radius:99px;padding:.15rem .8rem;font-size:.9rem;min-height:2rem;display:inline-flex;align-items:center}
.top :focus-visible{box-shadow:none}
.band{height:12px;background:conic-gradient(from 135deg at 50% 0,var(--gold) 90deg,#0000 0) 0 0/16px 8px repeat-x,linear-gradient(var(--brick),var(--brick)) 0 8px/100% 4px no-repeat,var(--deep)}
main{padding:clamp(1.1rem,3vw,2rem) 0 3.5rem;min-height:55vh}
.trail{font-size:.92rem;margin-bottom:1rem}
.trail ol{list-style:none;display:flex;flex-wrap:wrap;padding:0;margin:0;gap:.1rem .5rem}
.trail li+li::before{content:"›";color:var(--soft);margin-right:.5rem}
.sample{background:var(--notewash);color:var(--ink);border-left:5px solid var(--gold);padding:.6rem .9rem;margin-bottom:1.25rem;font-size:.97rem}
.sample p{margin:0}
footer{background:var(--tint);border-top:1px solid var(--line);font-size:.95rem;padding:1.75rem 0 2.25rem}
footer ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.5rem}
footer li a{display:inline-block;padding:.2rem 0}
footer p{margin:0;color:var(--soft);max-width:var(--measure)}
`;
