/** The mark: a gate under its lintel, open, with the sun of the bay in it. */
export const MARK =
  '<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">' +
  '<path fill="#98371a" d="M2 6c5 1.6 9 2 14 2s9-.4 14-2v4H2z"/>' +
  '<path fill="#dda12a" d="M4 12h24v3H4z"/><path fill="#fff" d="M5 15h5v14H5zm17 0h5v14h-5z"/>' +
  '<circle cx="16" cy="24" r="4.6" fill="#ffbf33"/>' +
  '<path fill="#86cfc8" d="M10 26c2-1 4-1 6 0s4 1 6 0v3H10z"/></svg>';

/** The same on its own ground, for browser tabs. */
export const ICON = MARK.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replace(
  '<path',
  '<rect width="32" height="32" rx="6" fill="#0b4348"/><path',
);

/** The gate over the water, for the front page of any place. */
export const GATE =
  '<svg viewBox="0 0 460 240" aria-hidden="true" focusable="false"><circle cx="230" cy="150" r="52" fill="var(--gold)" opacity=".85"/>' +
  '<path fill="var(--brick)" d="M90 40c50 16 90 20 140 20s90-4 140-20v30H90z"/><path fill="var(--gold)" d="M110 84h240v18H110z"/>' +
  '<path fill="var(--brick)" opacity=".8" d="M126 102h34v106h-34zM300 102h34v106h-34z"/>' +
  '<path fill="var(--sea)" opacity=".28" d="M0 190c60-30 110-38 160-20s80 6 130-10 110-22 170 6v74H0z"/>' +
  '<g fill="none" stroke="var(--sea)" stroke-width="3"><path d="M0 214q15-8 30 0t30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 ' +
  '30 0 30 0 30 0 30 0 30 0"/><path opacity=".5" d="M-15 228q15-8 30 0t30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 ' +
  '30 0 30 0 30 0"/></g></svg>';

/** The twin Chăm towers over the bay, for the front page. */
export const TOWERS =
  '<svg viewBox="0 0 460 240" aria-hidden="true" focusable="false">' +
  '<circle cx="330" cy="112" r="58" fill="var(--gold)" opacity=".85"/>' +
  '<path fill="var(--sea)" opacity=".28" d="M0 190c60-40 110-52 160-30s80 6 130-14 110-30 170 ' +
  '8v86H0z"/><g fill="var(--brick)">' +
  '<path d="M92 208v-70h6v-18h5l4-26h5l4-22h4l4-16 5-22 5 22 4 16h4l4 22h5l4 26h5v18h6v70z"/>' +
  '<path d="M194 208v-56h5v-16h5l3-22h5l4-18h3l4-14 4-18 4 18 4 14h3l4 18h5l3 22h5v16h5v56z"/></g>' +
  '<path fill="var(--wash)" d="M120 208v-34q9-22 18 0v34zM220 208v-28q7-18 14 0v28z"/>' +
  '<g fill="none" stroke="var(--wash)" stroke-width="2">' +
  '<path d="M97 138h64M102 120h54M107 94h44M111 72h36M199 152h56M204 136h46M207 114h40M211 96h32"/></g>' +
  '<g fill="none" stroke="var(--sea)" stroke-width="3">' +
  '<path d="M0 214q15-8 30 0t30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 ' +
  '30 0"/>' +
  '<path opacity=".6" d="M-15 226q15-8 30 0t30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 ' +
  '30 0 30 0 30 0 30 0"/>' +
  '<path opacity=".35" d="M0 238q15-8 30 0t30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 30 0 ' +
  '30 0 30 0 30 0 30 0"/></g></svg>';
