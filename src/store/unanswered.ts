/** What a read was asked for and did not find: where (`ask`, `search` or the domain searched), and in which words. */
export interface Unanswered {
  surface: string;
  text: string;
}
