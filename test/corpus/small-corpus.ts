import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A corpus of two sources and one point, by file. Lines matter: the refusals name them. */
export const SMALL: Record<string, string> = {
  'bridge/story.yaml': `id: bridge
title: { en: The bridge, nl: De brug, de: Die Brücke }
asOf: 2024-05
sources: [paper-en, blatt-de]
gist:
  - text: { en: A bridge is planned., nl: Er komt een brug., de: Eine Brücke ist geplant. }
    claims: [p-plan]
timeline:
  - date: "2021"
    text: { en: The bridge is planned., nl: De brug wordt gepland., de: Die Brücke wird geplant. }
    claims: [p-plan]
  - date: 2024-05
    text: { en: It is dropped., nl: Die wordt geschrapt., de: Sie wird gestrichen. }
    claims: [b-plan]
reports:
  - id: agency
    name: Agency
    held: false
    note: { en: Not held., nl: Niet in bezit., de: Liegt nicht vor. }
`,
  'bridge/points.yaml': `points:
  - id: plan
    kind: status
    question: { en: 'Is it planned?', nl: 'Is het gepland?', de: 'Ist sie geplant?' }
    title: { en: The plan, nl: Het plan, de: Der Plan }
    short: { en: plan, nl: plan, de: Plan }
    leftOut: { en: That it is planned, nl: Dat het gepland is, de: Dass sie geplant ist }
    differ: { en: The accounts differ on the plan., nl: De lezingen verschillen., de: Die Darstellungen gehen auseinander. }
    positions:
      - { id: planned, label: { en: planned, nl: gepland, de: geplant } }
      - { id: dropped, label: { en: dropped, nl: geschrapt, de: gestrichen } }
    contradicts: [[planned, dropped]]
`,
  'bridge/sources/paper-en.txt': `---
id: paper-en
siglum: P
lang: en
outlet: Paper
name: { en: Paper, nl: Paper, de: Paper }
kind: { en: newspaper, nl: krant, de: Zeitung }
title: A bridge for the town
origin: { report: agency, link: inferred }
---
A bridge for the town

The town plans a bridge. It’s “for all”, the mayor says. The town plans a bridge.
<<<clutter
Buy a bridge today
clutter>>>
`,
  'bridge/sources/blatt-de.txt': `---
id: blatt-de
siglum: B
lang: de
outlet: Blatt
name: { en: Blatt, nl: Blatt, de: Blatt }
kind: { en: newspaper, nl: krant, de: Zeitung }
title: Keine Brücke
origin: { report: agency, link: inferred }
---
Keine Brücke

Die Stadt hat die Brücke gestrichen.
`,
  'bridge/claims.yaml': `claims:
  - id: p-plan
    source: paper-en
    point: plan
    position: planned
    certainty: stated
    quote: It’s “for all”, the mayor says.
    translations: { nl: 'Hij is ‘voor allen’, zegt de burgemeester.', de: 'Sie ist „für alle“, sagt der Bürgermeister.' }
  - id: b-plan
    source: blatt-de
    point: plan
    position: dropped
    certainty: stated
    quote: Die Stadt hat die Brücke gestrichen.
    translations: { en: The town has dropped the bridge., nl: De stad heeft de brug geschrapt. }
`,
  'bridge/entities.yaml': `entities:
  - id: town
    names: { en: the town, nl: de stad, de: die Stadt }
    kind: { en: town, nl: stad, de: Stadt }
    aliases: [the town, die stadt]
    background:
      - text: { en: It plans a bridge., nl: Ze plant een brug., de: Sie plant eine Brücke. }
        claims: [p-plan]
    asNamed:
      - { source: paper-en, quote: The town }
`,
};

/** Writes files into a new folder that is gone when the test ends, and returns the folder. */
export function writeCorpus(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'corpus-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}
