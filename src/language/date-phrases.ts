export interface DateMention { from: string }
export const readDates = () => [];
