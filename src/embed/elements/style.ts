/**
 * The look of every element, as one constructed style sheet that all of them adopt: a strict CSP blocks style
 * elements and attributes, not these. `all: initial` on the box stops what a hostile page would let inherit,
 * while `--motcua-*` properties come through and `color-scheme` is taken from the page on purpose.
 */
const light =
  '--ink:#1c2829;--soft:#505c5a;--paper:#fffdf8;--line:#ddd4c1;--edge:#837b68;--accent:#0a5458;' +
  '--brick:#98371a;--tint:#eef1e7;--good:#1d6437;--bad:#9a2418;--note:#7a5200;--wash:#fbefcd;' +
  '--focus:#ffbf33';
const dark =
  '--ink:#ece7da;--soft:#a8b3ad;--paper:#162122;--line:#2b393a;--edge:#788681;--accent:#86cfc8;' +
  '--brick:#f0a381;--tint:#1a2829;--good:#8fd3a1;--bad:#f4a08f;--note:#ecc873;--wash:#322a13;' +
  '--focus:#ffcf66';

/** Each colour in both schemes, chosen by the browser by the `color-scheme` in force. */
function schemes(): string {
  const [lights, darks] = [light, dark].map((list) => list.split(';').map((pair) => pair.split(':')));
  return (lights ?? [])
    .map(([name, value], index) => `${name}:light-dark(${value},${darks?.[index]?.[1]})`)
    .join(';');
}

const publicNames = ['ink', 'soft', 'paper', 'line', 'accent'];
const themed = publicNames.map((name) => `--c-${name}:var(--motcua-${name},var(--${name}))`).join(';');

const CSS = `
:host{display:block}
:host([hidden]){display:none}
:host([theme=dark]) .box{color-scheme:dark}
:host([theme=light]) .box{color-scheme:light}
:host([theme=auto]) .box{color-scheme:light dark}
.box{all:initial;direction:ltr;${light};color-scheme:inherit}
@supports(color:light-dark(red,red)){.box{${schemes()}}}
.box{${themed};display:block;box-sizing:border-box;color:var(--c-ink);background:var(--c-paper);
border:1px solid var(--c-line);border-radius:var(--motcua-radius,8px);padding:1em;overflow-wrap:anywhere;
font:max(1rem,16px)/1.6 var(--motcua-font,"Be Vietnam Pro",system-ui,-apple-system,
"Segoe UI",Roboto,"Noto Sans","Noto Sans KR",Arial,sans-serif);
font-size:var(--motcua-font-size,max(1rem,16px))}
*,::before,::after{box-sizing:border-box}
[hidden]{display:none!important}
p,ul,dl,dd,blockquote{margin:0;padding:0}
ul{list-style:none}
a{color:var(--c-accent);text-underline-offset:.2em}
.title{font-weight:650;font-size:1.05em}
.soft,dt,small,cite{color:var(--c-soft);font-size:.92em;font-style:normal}
form{display:flex;flex-wrap:wrap;gap:.7em;align-items:end;margin-bottom:.8em}
label{display:block;font-weight:620;margin-bottom:.2em}
.wide{flex:1 1 14em;min-width:0;position:relative}
.field{flex:1 1 9em;min-width:0}
input,select,button{font:inherit;color:inherit;min-height:2.75em;border-radius:6px;border:1.5px solid var(--edge);margin:0;max-width:100%}
input,select{width:100%;background:var(--c-paper);padding:.35em .7em}
::placeholder{color:var(--c-soft);opacity:1}
button{background:var(--c-accent);color:var(--c-paper);border-color:var(--c-accent);font-weight:650;padding:.35em 1.1em;cursor:pointer}
button.quiet{background:none;color:var(--c-accent);text-align:start}
[aria-invalid=true]{border-color:var(--bad);border-width:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 5px var(--c-ink)}
[role=listbox]{position:absolute;z-index:9;inset:100% 0 auto;margin-top:.3em;max-height:17em;overflow:auto;
background:var(--c-paper);border:1.5px solid var(--edge);border-radius:6px;box-shadow:0 6px 20px #0004}
:host([flow]) [role=listbox]{position:static;box-shadow:none}
[role=option]{padding:.45em .8em;min-height:2.75em;cursor:pointer;border-bottom:1px solid var(--c-line)}
[role=option][aria-selected=true],[role=option]:hover{background:var(--tint);outline:2px solid var(--c-accent);outline-offset:-2px}
[role=option] small{display:block}
.status{color:var(--c-soft);min-height:1.6em}
[data-state=error] .status,[data-state=kept] .status{color:var(--bad)}
slot{display:block;margin-top:.6em}
.acts{display:flex;flex-wrap:wrap;gap:.6em 1em;align-items:center;margin:.5em 0 0}
[aria-busy=true]{opacity:.6}
.sample{background:var(--wash);border-inline-start:5px solid var(--note);padding:.4em .8em;margin:.4em 0 .8em}
.group{font-weight:650;margin-top:.9em}
.table{background:var(--tint);padding:.5em .8em;border-radius:6px;margin:.7em 0 .8em}
.card{padding:0 0 .8em;margin-bottom:.8em;border-bottom:1px solid var(--c-line)}
.card:last-child{border-bottom:0;margin:0}
.badge{display:inline-block;border:1px solid;border-radius:4px;padding:0 .5em;font-size:.9em;font-weight:640}
.good{color:var(--good)}.bad{color:var(--bad)}.note{color:var(--note)}
.prices{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,11.6em),1fr));gap:.4em 1em;
margin-top:.3em;font-variant-numeric:tabular-nums}
.prices div:first-child dd{font-weight:700;color:var(--brick)}
.answer{font-size:1.1em;border-inline-start:5px solid var(--c-accent);padding:.1em 0 .1em .8em;margin:.5em 0;white-space:pre-line}
blockquote{border-inline-start:3px solid var(--c-line);padding-inline-start:.8em;white-space:pre-line}
mark{background:var(--focus);color:#1c2829}
.foot{margin-top:.6em;font-size:.92em}
.foot a{display:inline-block;padding:.2em 0;margin-inline-end:1em}
.out{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{form,.acts,.foot,.status{display:none}.box{border:0;padding:0}}
@media(forced-colors:active){button,button.quiet{background:ButtonFace;color:ButtonText;
border-color:ButtonText}[role=option][aria-selected=true]{background:Highlight;color:HighlightText;
forced-color-adjust:none}.table,.sample{border:1px solid}}
`;

let sheet: CSSStyleSheet | undefined;

/** Gives a shadow root the look; a style element where style sheets cannot be constructed (Safari before 16.4). */
export function adoptStyle(root: ShadowRoot): void {
  if ('adoptedStyleSheets' in root) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(CSS);
    }
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = document.createElement('style');
  style.textContent = CSS;
  (root as ShadowRoot).append(style);
}
