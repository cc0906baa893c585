/** A bot in words: its level, its temperament and its role, as the name LEVEL[+TEMPERAMENT][+ROLE] says. */
import { partsOf } from "../bots/persona/named.ts";
import { translate, wordFor, type Locale } from "./translate.ts";

/** Name and manner of a bot, for instance "Broker, wary" and how it goes about things; the role stands first where there is one. */
export function botWords(locale: Locale, name: string): { name: string; manner: string } {
  const { level, temperament, role } = partsOf(name);
  const traits = [...(role === null ? [] : [role]), ...(temperament === "even" ? [] : [temperament])];
  const words = (part: "name" | "manner"): string[] => traits.map((id) => wordFor(locale, "trait", `${id}.${part}`));
  const named = wordFor(locale, "bot", `${level}.name`);
  const manners = [wordFor(locale, "bot", `${level}.manner`), ...words("manner")];
  return {
    name: words("name").reduce((so, trait) => translate(locale, "bot.with-trait", { bot: so, trait }), named),
    manner: manners.reduce((so, next) => translate(locale, "bot.manners", { first: so, second: next })),
  };
}
