// How far one's hidden agenda is, as things stand.
export { agendaNow } from "../../../shared/coach/agenda-now.ts";
