/** How far a hidden agenda is, as things stand: the draft taken as if it were adopted, boards as they would vote today. */
import { levelCarried } from "../rules/organisations/acceptance.ts";
import { agendaScore } from "../rules/scoring/agenda.ts";
import type { Sight } from "../rules/sight.ts";
import type { PublicState, Task } from "../rules/state.ts";

/** Tasks that the draft would give. */
function tasksAhead({ open, pub }: Sight): Task[] {
  return pub.draft.flatMap(({ carrier }, issue): Task[] => {
    if (!carrier || carrier.consent === "refused") return [];
    const got = levelCarried(open, pub, carrier.organisation, issue, carrier.level);
    return [{ issue, organisation: carrier.organisation, asked: carrier.level, got, parts: {}, unitSpent: false }];
  });
}

/** Boards that have not voted yet are taken to vote today. */
function tasksToday({ open, pub }: Sight): Task[] {
  return pub.tasks.map((task) =>
    task.got === null ? { ...task, got: levelCarried(open, pub, task.organisation, task.issue, task.asked) } : task,
  );
}

function asIfAdopted(sight: Sight): PublicState {
  const { pub } = sight;
  if (pub.outcome) return { ...pub, tasks: tasksToday(sight) };
  const chosen = pub.draft.map((clause) => clause.text);
  const footnotes = pub.call?.footnotes ?? [];
  return {
    ...pub,
    outcome: { kind: "communique", package: chosen, footnotes, unanimous: false, meeting: pub.meeting },
    tasks: tasksAhead(sight),
  };
}

/** 0, 50 (one step short) or 100; null where it hangs on what others gain, which nobody can know before the end. */
export function agendaNow(sight: Sight): number | null {
  const { open, seat, desk } = sight;
  const agenda = desk?.agenda;
  if (!agenda || seat === null || agenda.kind === "balance" || agenda.kind === "presidency") return null;
  return agendaScore(open, asIfAdopted(sight), seat, agenda, { balance: 1, surplus: { advanced: null, emerging: null } });
}
