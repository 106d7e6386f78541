/** Colours: rice paper, the deep green of the bay, the brick of the Chăm towers, and lacquer gold. */
export const TOKENS = `
:root{color-scheme:light dark;
--paper:#faf6ec;--sheet:#fffdf8;--ink:#1c2829;--soft:#505c5a;--line:#ddd4c1;--edge:#837b68;
--sea:#0a5458;--deep:#0b4348;--brick:#98371a;--gold:#dda12a;--tint:#eef1e7;--wash:#f5ead3;
--good:#1d6437;--goodwash:#e3f0e2;--bad:#9a2418;--badwash:#fae5dd;--note:#7a5200;--notewash:#fbefcd;--focus:#ffbf33;
--measure:42rem;--gap:clamp(1rem,3vw,1.75rem)}
@media (prefers-color-scheme:dark){:root{
--paper:#0f1718;--sheet:#162122;--ink:#ece7da;--soft:#a8b3ad;--line:#2b393a;--edge:#788681;
--sea:#86cfc8;--deep:#0a2e31;--brick:#f0a381;--gold:#dcae4e;--tint:#1a2829;--wash:#272419;
--good:#8fd3a1;--goodwash:#173022;--bad:#f4a08f;--badwash:#3a1d18;--note:#ecc873;--notewash:#322a13;--focus:#ffcf66}}
`;
