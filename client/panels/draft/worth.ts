// What a text would be worth to one's own seat, and what an act would change about it: reckoned where the coach reckons it.
export { dealOutlook, hasWorth, outlookOf, standingText, type Outlook } from "../../../shared/coach/outlook.ts";
