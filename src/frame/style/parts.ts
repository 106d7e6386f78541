/** Parts that pages share: cards, badges, facts, search boxes, notices. */
export const PARTS = `
.lead{font-size:1.13rem;max-width:var(--measure)}
.soft{color:var(--soft)}.small{font-size:.93rem}
.prose{max-width:var(--measure)}
.cards{list-style:none;padding:0;display:grid;gap:.85rem;grid-template-columns:minmax(0,1fr)}
.card{background:var(--sheet);border:1px solid var(--line);border-radius:8px;padding:1rem 1.15rem}
.card h2,.card h3{font-size:1.1rem;margin-bottom:.25rem}
.card p{margin-bottom:.35rem}.card p:last-child{margin:0}
.badge{display:inline-block;border-radius:4px;padding:.05rem .55rem;font-size:.88rem;font-weight:640;background:var(--tint);border:1px solid currentColor}
.good{color:var(--good);background:var(--goodwash)}.bad{color:var(--bad);background:var(--badwash)}.note{color:var(--note);background:var(--notewash)}
.tags{display:flex;flex-wrap:wrap;gap:.35rem .5rem;list-style:none;padding:0;margin:0 0 .6rem;align-items:center}
.card .tags:last-child{margin:0}
.chip{display:inline-block;border:1px solid var(--edge);border-radius:99px;padding:.2rem .8rem;text-decoration:none;background:var(--sheet);font-size:.95rem}
.chip:hover{background:var(--tint)}
.prices{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.2rem,1fr));gap:.5rem 1rem;margin:.5rem 0 0}
.prices dt{font-size:.85rem;color:var(--soft);font-weight:620}.prices dd{margin:0;font-variant-numeric:tabular-nums}
.prices div:first-child dd{font-weight:700;color:var(--brick)}
.facts{display:grid;grid-template-columns:minmax(8.5rem,max-content) 1fr;gap:.45rem 1rem}
.facts dt{color:var(--soft)}.facts dd{margin:0}
.two{display:grid;gap:var(--gap);grid-template-columns:minmax(0,1fr)}
@media (min-width:58rem){.two{grid-template-columns:minmax(0,1fr) 20rem;align-items:start}.two>aside{position:sticky;top:1rem}}
.side{background:var(--sheet);border:1px solid var(--line);border-top:4px solid var(--gold);border-radius:0 0 8px 8px;padding:1.1rem 1.15rem}
.side h2{font-size:1.05rem}.side .facts{grid-template-columns:1fr;gap:0}.side .facts dd{margin-bottom:.6rem}
.box{display:flex;gap:.5rem;margin-bottom:1rem}.box input{font-size:1.1rem;min-height:3.2rem;border-width:2px;border-color:var(--sea)}.box button{min-height:3.2rem;flex:none}
.filters{background:var(--tint);border:1px solid var(--line);border-radius:8px;padding:1rem 1.15rem;margin-bottom:1.25rem}
.grid{display:grid;gap:.8rem 1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,12.5rem),1fr));align-items:end}
.grid .wide{grid-column:1/-1}@media (min-width:46rem){.filters>.grid:first-of-type>div:first-child:not(.wide){grid-column:span 2}}
details{margin-top:.8rem}details>.grid{margin-top:.5rem}details>summary{cursor:pointer;color:var(--sea);font-weight:620;min-height:2rem}
.empty,.fault{border-left:5px solid var(--sea);background:var(--sheet);padding:1rem 1.15rem;margin-bottom:1.25rem;max-width:var(--measure)}
.fault{border-color:var(--bad)}
.pager{display:flex;flex-wrap:wrap;gap:.6rem;margin-top:1.25rem}
.scroll{overflow-x:auto;margin-bottom:1.5rem}.scroll table{margin:0}
.sheet{background:var(--sheet);border:1px solid var(--line);border-radius:8px;padding:clamp(1rem,3vw,1.6rem);margin-bottom:1.25rem}
.formula{font-size:1.1rem;font-variant-numeric:tabular-nums;background:var(--wash);padding:.7rem .9rem;border-radius:6px}
.more{font-weight:620}
section{margin-bottom:2rem}
`;
