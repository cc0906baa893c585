// For tests: a small experiment as text, on a random table that is quick to play.
export const SMALL = `format: communique-plan/1
id: small
title: { en: "Small", zh-Hans: "小实验" }
about: { en: "A small experiment.", zh-Hans: "一个小实验。" }
seeds: 4
tables:
  - group: random
    generate: { seats: 4, issues: 3, options: 3, conflict: 0.4, floorQuantile: 0.4 }
    count: 2
  - { scenario: first-table, presets: ["4"] }
baseline: { en: "As it is", zh-Hans: "照原样" }
factors:
  - id: networks
    title: { en: "Networks", zh-Hans: "网络" }
    levels:
      - { id: both, title: { en: "both", zh-Hans: "都有" } }
      - { id: no-horizontal, title: { en: "no horizontal", zh-Hans: "没有水平网络" }, patch: { without: [horizontal] } }
  - id: bots
    title: { en: "Bots", zh-Hans: "机器人" }
    levels:
      - { id: conceders, title: { en: "conceders", zh-Hans: "让步型" }, patch: { bots: [conceder] } }
      - { id: positional, title: { en: "positional", zh-Hans: "立场型" }, patch: { bots: [positional] } }
cross: [networks, bots]
measures: [communique, footnotes, summary, none, contacts-horizontal, score]
claims:
  - id: contacts
    claim: { en: "Without the network nobody talks <b>.", zh-Hans: "没有网络就没人交谈。" }
    place: { en: "Rules", zh-Hans: "规则" }
    measure: contacts-horizontal
    contrast: { kind: change, arm: no-horizontal+conceders }
    direction: down
    support: 0.5
  - id: scores
    claim: { en: "Positional bots score a hundred more.", zh-Hans: "立场型私分高一百分。" }
    place: { en: "Nowhere", zh-Hans: "没有出处" }
    measure: score
    contrast: { kind: difference, arm: both+positional }
    direction: up
    support: 100
`;
