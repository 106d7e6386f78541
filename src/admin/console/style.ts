/** What the console adds to the site's own style. */
export const CONSOLE_STYLE = `
.console [hidden]{display:none!important}
.console fieldset>*+*{margin-top:1rem}
.console{display:grid;gap:1.5rem;max-width:72rem}
.console fieldset{border:1px solid var(--line,#b9c4c4);border-radius:.5rem;padding:1rem 1.25rem;min-width:0}
.console legend{font-weight:700;padding:0 .4rem}
.console .row{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:end}
.console label{display:grid;gap:.25rem;font-weight:600}
.console select,.console input{font:inherit;padding:.5rem .6rem;min-height:2.75rem;max-width:100%}
.console button{font:inherit;padding:.5rem 1rem;min-height:2.75rem;cursor:pointer}
.console button[disabled]{cursor:not-allowed;opacity:.6}
.console .drop{border:2px dashed currentcolor;border-radius:.5rem;padding:1.5rem;text-align:center}
.console .drop[data-over]{outline:3px solid currentcolor;outline-offset:2px}
.console .scroll{overflow-x:auto}
.console table{border-collapse:collapse;width:100%}
.console th,.console td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid currentcolor;overflow-wrap:anywhere}
.console caption{text-align:left;font-weight:700;padding:.5rem 0}
.console .counts{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;padding:0;list-style:none}
.console .counts b{font-size:1.4em;display:block}
.console del{text-decoration:line-through}.console ins{text-decoration:underline}
.console [role=status]{min-height:1.5em;font-weight:600}
`;
