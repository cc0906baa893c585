/** Everything a panel or the board reads and the one way to act. Light: no rules here (see moves.ts), so that the front page may use it. */
export { act, pending, refused, setPace, skip, type Answer } from "./act.ts";
export { clockWords, remaining } from "./clock.ts";
export { draftAct, look, lookedUp, lookUp, picked, tab, type Pick } from "./focus.ts";
export { heldSeats, type HeldSeat } from "./seats.ts";
export { lang, LANGUAGES, settings, theme } from "./settings.ts";
export { around, line, markRead, names, open, readTo, seat, setting, speech, texts, unread, view, type Line } from "./match.ts";
export { locale, t, word } from "../i18n.ts";
