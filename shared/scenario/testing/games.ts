/** Small scenarios for tests of loading, counting and lint. */

/** A six-party scorable game as an outsider writes it: only the required keys, values as tables. */
export const FERRY = `format: communique-scenario/1
id: ferry
version: 1
issues:
  - { id: quay, options: [{ id: north }, { id: south }, { id: none }], ordered: false }
  - { id: size, options: [{ id: s }, { id: m }, { id: l }, { id: xl }], ordered: false }
  - { id: fund, options: [{ id: f0 }, { id: f1 }, { id: f2 }, { id: f3 }, { id: f4 }], ordered: false }
  - { id: jobs, options: [{ id: j0 }, { id: j1 }], ordered: false }
seats:
  - { id: p1, floor: 50, values: { table: { quay: [20, 5, 0], size: [10, 20, 30, 35], fund: [0, 5, 10, 15, 20], jobs: [0, 25] } } }
  - { id: p2, floor: 45, values: { table: { quay: [0, 30, 10], size: [30, 20, 10, 0], fund: [20, 15, 10, 5, 0], jobs: [20, 0] } } }
  - { id: p3, floor: 40, values: { table: { quay: [10, 10, 30], size: [0, 15, 25, 5], fund: [25, 20, 15, 10, 0], jobs: [0, 20] } } }
  - { id: p4, floor: 30, values: { table: { quay: [40, 10, 0], size: [5, 10, 15, 20], fund: [0, 10, 20, 10, 0], jobs: [20, 10] } } }
  - { id: p5, floor: 35, values: { table: { quay: [0, 20, 40], size: [25, 20, 15, 10], fund: [5, 10, 15, 20, 25], jobs: [10, 10] } } }
  - { id: p6, floor: 42, values: { table: { quay: [15, 15, 15], size: [5, 25, 20, 0], fund: [30, 25, 12, 6, 0], jobs: [0, 30] } } }
decision: { kind: all-but, tolerance: 1, vetoes: [p1, p2], unanimityBonus: { p1: 10 } }
`;

/** Two ministers and a head with everything that has references: a text to break in one place at a time. */
export const MARKET = `format: communique-scenario/1
id: market
version: 1
languages: [en]
issues:
  - id: fee
    domain: trade
    none: keep
    options:
      - { id: keep, x: 0 }
      - { id: half, x: 50, locked: two-steps }
      - { id: full, x: 100 }
  - id: hours
    followUp: true
    options:
      - { id: short, watch: none }
      - { id: long, watch: monitoring }
seats:
  - { id: A, chair: true, floor: 30, allies: [B], values: { weights: { fee: 60, hours: 40 }, ideals: { fee: 100, hours: 0 } } }
  - id: B
    floor: 30
    values: { weights: { fee: 50, hours: 50 }, ideals: { fee: 0, hours: 100 } }
    agenda: { kind: bound, issue: fee, atMost: half }
  - { id: GUILD, role: head }
presets:
  - { id: "2", seats: [A, B], house: [GUILD] }
decision: { kind: consensus, unanimityBonus: { all: 5 } }
parties:
  - { id: A, group: advanced, votes: { GUILD: 0.4 } }
  - { id: B, group: emerging, votes: { GUILD: 0.5 } }
organisations:
  - id: GUILD
    size: 0.4
    members: 12
    fit: { trade: 0.8 }
    overlap: 0.5
    control: 0.5
    ratings: { information: 3, expertise: 3, legitimacy: 2, finance: 1, implementation: 1, forum: 2 }
partners:
  - { id: shoppers, kind: civil-society, asks: { fee: { atMost: 60 } }, eases: [B] }
domains:
  - { id: trade, members: 0.6, organisations: { GUILD: 0.8 }, partners: { shoppers: 0.1 } }
findings:
  - { id: survey, organisation: GUILD, issue: fee, moves: { A: -15, B: 15 } }
optionPapers:
  - { id: two-steps, organisation: GUILD, issue: fee, option: half }
meetings:
  - { id: hall, stage: preparation, tier: ministers, minutes: 10 }
  - { id: vote, stage: summit, tier: leaders, minutes: 10 }
events:
  - { id: rain, kind: press, seat: A, issue: fee, meeting: hall }
reviews:
  - { reviewer: A, reviewed: B }
ties:
  - { between: [A, B], strength: 1 }
mix: { positional: 0.5, conceder: 0.5 }
`;
